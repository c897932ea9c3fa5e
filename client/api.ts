/** The page's way to the server: one POST a question, answers kept until the graph changes. */

/** What went wrong with a question, in words for the person who reads the page. */
export class ApiError extends Error {
  readonly kind:
    | "unreachable"
    | "unavailable"
    | "unauthorized"
    /** What was asked for cannot be answered, however often it is asked. */
    | "refused"
    | "failed";

  constructor(kind: ApiError["kind"], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "ApiError";
    this.kind = kind;
  }
}

/** What went wrong, in words for the page. */
export const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : "Something went wrong.";

/** Whether the server may answer the same question a little later. */
export const isAway = (error: unknown): boolean =>
  error instanceof ApiError &&
  (error.kind === "unreachable" || error.kind === "unavailable");

export interface Api {
  /** The answer if it is already here. */
  peek<T>(query: string, variables: object): T | undefined;
  /** The answer, asked for once however often and by however many it is wanted. */
  ask<T>(query: string, variables: object): Promise<T>;
  /** Changes something; nothing is kept, and what was kept is let go of. */
  change<T>(mutation: string, variables: object): Promise<T>;
  /** Lets go of all answers: the graph has changed. */
  forget(): void;
}

/** How many answers are kept, the last used. */
const KEPT = 300;

/** `token` is asked for with each question: it may have been given meanwhile. Questions fail with an `ApiError` alone. */
export function createApi(
  fetch: (input: string, init: RequestInit) => Promise<Response>,
  address: string,
  token: () => string | null,
): Api {
  const answers = new Map<string, unknown>();
  const asked = new Map<string, Promise<unknown>>();
  let generation = 0;

  const post = async (query: string, variables: object): Promise<unknown> => {
    const bearer = token();
    const response = await fetch(address, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json",
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
      },
      body: JSON.stringify({ query, variables }),
    }).catch((cause: unknown) => {
      throw new ApiError(
        "unreachable",
        "The server cannot be reached. Is it running?",
        cause,
      );
    });
    return dataOf(response);
  };

  const keep = (key: string, answer: unknown): void => {
    answers.delete(key);
    answers.set(key, answer);
    const oldest = answers.keys().next().value;
    if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
  };

  return {
    peek: <T>(query: string, variables: object) =>
      answers.get(keyOf(query, variables)) as T | undefined,
    ask: async <T>(query: string, variables: object) => {
      const key = keyOf(query, variables);
      if (answers.has(key)) {
        keep(key, answers.get(key));
        return answers.get(key) as T;
      }
      const known = asked.get(key);
      if (known !== undefined) return known as Promise<T>;
      const askedAt = generation;
      const answer = post(query, variables).then(
        (data) => {
          if (generation === askedAt) {
            asked.delete(key);
            keep(key, data);
          }
          return data;
        },
        (error: unknown) => {
          if (generation === askedAt) asked.delete(key);
          throw error;
        },
      );
      asked.set(key, answer);
      return answer as Promise<T>;
    },
    change: async <T>(mutation: string, variables: object) =>
      (await post(mutation, variables)) as T,
    forget: () => {
      generation += 1;
      answers.clear();
      asked.clear();
    },
  };
}

const keyOf = (query: string, variables: object): string =>
  `${query}\n${JSON.stringify(variables)}`;

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

async function dataOf(response: Response): Promise<unknown> {
  if (response.status === 503)
    throw new ApiError("unavailable", "The graph is not ready yet.");
  if (response.status === 401)
    throw new ApiError(
      "unauthorized",
      "The server takes changes with its token only.",
    );
  const answer = (await response.json().catch((cause: unknown) => {
    throw new ApiError(
      "failed",
      `The server answered with status ${response.status} and no JSON.`,
      cause,
    );
  })) as Answer;
  const errors = answer.errors ?? [];
  if (errors.length > 0)
    throw new ApiError(
      errors.every((one) => one.extensions?.code === "BAD_USER_INPUT")
        ? "refused"
        : "failed",
      errors.map((one) => one.message).join(" "),
    );
  if (answer.data === undefined || answer.data === null)
    throw new ApiError(
      "failed",
      `The server answered with status ${response.status} and no data.`,
    );
  return answer.data;
}
