import createClient, { type Client } from "openapi-fetch";
import type { components, paths } from "./schema.js";

export type Schemas = components["schemas"];
export type ChisoClient = Client<paths>;

/** An error of the API: its `code` is stable, its texts are for people. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Schemas["Problem"] | undefined,
    /** Seconds, where the answer says when to ask again. */
    readonly retryAfter: number | undefined,
  ) {
    super(problem?.title ?? `HTTP ${status}`);
  }
}

export interface Settings {
  /** Of the gateway: `https://chiso.example.vn`. */
  baseUrl: string;
  /** Called before each request, so that a token can be renewed in time. */
  token: () => string | Promise<string>;
  language?: "vi" | "en";
  fetch?: typeof globalThis.fetch;
}

/** A client of the whole API: paths, parameters and answers are typed by the contract; problems are thrown. */
export function chiso(settings: Settings): ChisoClient {
  const client = createClient<paths>({ baseUrl: settings.baseUrl, fetch: settings.fetch });
  client.use({
    async onRequest({ request }) {
      request.headers.set("Authorization", `Bearer ${await settings.token()}`);
      request.headers.set("Accept-Language", settings.language ?? "vi");
      return request;
    },
    async onResponse({ response }) {
      if (response.status < 400) {
        return response;
      }
      const isProblem = response.headers.get("Content-Type")?.startsWith("application/problem+json");
      const retryAfter = response.headers.get("Retry-After");
      throw new ProblemError(
        response.status,
        isProblem ? await response.json() : undefined,
        retryAfter ? Number(retryAfter) : undefined,
      );
    },
  });
  return client;
}
