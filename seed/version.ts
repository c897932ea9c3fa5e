/** Name and version of the reader, as answers cite it: raised whenever it may read a text otherwise. */
export const READER = "demarche-reader 1";
