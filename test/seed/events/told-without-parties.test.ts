import { describe, expect, it } from "vitest";
import { eventsOf } from "../../support/told.ts";

describe("who took part, from the sentences before and behind", () => {
  it.each([
    [
      "a trip whose visitor the sentence before names",
      "Nepal's foreign minister, Arjun Thapa, met her Bhutanese counterpart, Dorji Wangmo, in Thimphu on Monday. A visit to Bangladesh planned for Thursday was called off.",
      [
        "MEETING OCCURRED Thapa + Wangmo @ 2024-06-10",
        "VISIT CANCELLED Bangladesh + Thapa @ 2024-06-13",
      ],
    ],
    [
      "a stop that is not planned",
      "Finnish President Aino Virta met Latvian President Janis Ozols in Riga on Monday. A stopover in Estonia is not planned.",
      [
        "MEETING OCCURRED Ozols + Virta @ 2024-06-10",
        "VISIT DENIED Estonia + Virta @ -",
      ],
    ],
    [
      "another round",
      "Armenian Foreign Minister Aram Petrosyan and his Azerbaijani counterpart, Elnur Aliyev, negotiated in Almaty in May, but a further round planned for Saturday was called off.",
      [
        "NEGOTIATION OCCURRED Aliyev + Petrosyan @ 2024-05-01/2024-05-31",
        "NEGOTIATION CANCELLED Aliyev + Petrosyan @ 2024-06-15",
      ],
    ],
    [
      "their ministers",
      "Thai troops and Cambodian soldiers exchanged fire on Saturday. Their defence ministers are expected to meet in Penang on Friday.",
      ["MEETING PLANNED Cambodia + Thailand @ 2024-06-14"],
    ],
    [
      "the ministers, who were two",
      "The foreign ministers of Iran and Oman, Reza Karimi and Salim Rashdi, met in Muscat on Tuesday. Afterwards the ministers signed an accord on rescue.",
      [
        "MEETING OCCURRED Karimi + Rashdi @ 2024-06-11",
        "AGREEMENT OCCURRED Karimi + Rashdi @ 2024-06-11",
      ],
    ],
    [
      "the three ministers",
      "The foreign ministers of Japan, South Korea and China, Ken Mori, Park Jin and Li Na, met in Busan on Saturday. The three ministers will meet again in Kyoto in July.",
      [
        "MEETING OCCURRED Jin + Mori + Na @ 2024-06-08",
        "MEETING PLANNED Jin + Mori + Na @ 2024-07-01/2024-07-31",
      ],
    ],
    [
      "each other",
      "Swedish Foreign Minister Eva Lind and her Norwegian colleague, Kari Solheim, met in Oslo on Monday. It was their third meeting this year. They will see each other again in Kiruna on 1 July.",
      [
        "MEETING OCCURRED Lind + Solheim @ 2024-06-10",
        "MEETING PLANNED Lind + Solheim @ 2024-07-01",
      ],
    ],
    [
      "guests who were welcomed",
      "Leaders of the Gulf Cooperation Council ended a summit in Muscat on Tuesday. Omani Foreign Minister Salim Rashdi welcomed Qatar's Nasser Kuwari, Kuwait's Fahad Mutairi and Bahrain's Isa Dosari.",
      ["SUMMIT OCCURRED Dosari + Kuwari + Mutairi + Rashdi @ 2024-06-11"],
    ],
    [
      "a named summit with its chair and guests",
      "The Fourth Black Sea Summit was held in Batumi on 3 and 4 June 2024. It was chaired by Georgian Prime Minister Irakli Beridze and attended by President Ana Rusu of Moldova, Prime Minister Rosen Iliev of Bulgaria and President Mihai Lungu of Romania.",
      [
        "SUMMIT OCCURRED Beridze + Iliev + Lungu + Rusu @ 2024-06-03/2024-06-04",
      ],
    ],
    [
      "two brought together by a third",
      "In May Qatar's envoy, Nasser Kuwari, brought Rwandan President Jean Habimana and Congolese President Luc Ilunga together in Doha.",
      ["MEETING OCCURRED Habimana + Ilunga + Kuwari @ 2024-05-01/2024-05-31"],
    ],
    [
      "two states in front of a plain noun for negotiators",
      "Negotiators from Peru and Chile met in Arica on Monday to discuss the fishing zone.",
      ["MEETING OCCURRED Chile + Peru @ 2024-06-10"],
    ],
    [
      "states behind a place and a comma",
      "After three days of negotiations in Geneva, Chad and Sudan reached an accord on refugees on Friday.",
      [
        "AGREEMENT OCCURRED Chad + Sudan @ 2024-06-07",
        "NEGOTIATION OCCURRED Chad + Sudan @ -",
      ],
    ],
    [
      "the agreement that two concluded",
      "The agreement that Cyprus concluded with Israel in Nicosia on 5 June covers gas.",
      ["AGREEMENT OCCURRED Cyprus + Israel @ 2024-06-05"],
    ],
    [
      "two countries visited",
      "Rebecca Lind, the EU's special envoy, will visit Armenia and Azerbaijan next month.",
      [
        "VISIT PLANNED Armenia + Lind @ 2024-07-01/2024-07-31",
        "VISIT PLANNED Azerbaijan + Lind @ 2024-07-01/2024-07-31",
      ],
    ],
    [
      "where one meets somebody on a journey ahead",
      "On 20 July Portuguese Prime Minister Rui Tavares flies to Angola, where he meets President Paulo Neto.",
      [
        "VISIT PLANNED Angola + Tavares @ 2024-07-20",
        "MEETING PLANNED Neto + Tavares @ 2024-07-20",
      ],
    ],
    [
      "a newspaper that was told in an interview",
      "“We will not sign,” Somali Defence Minister Ahmed Warsame told the Sunday Courier in an interview on Monday.",
      ["INTERVIEW OCCURRED Courier + Warsame @ 2024-06-10"],
    ],
  ])("%s", (_, text, told) => {
    expect(eventsOf(text)).toEqual(told);
  });
});
