import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { chiso, ProblemError } from "../dist/index.js";

async function gateway(answer) {
  const server = createServer(answer);
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

test("a typed request carries its bearer, language and parameters", async () => {
  let seen;
  const door = await gateway((request, response) => {
    seen = request;
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify({ items: [{ code: "QT.VL" }] }));
  });
  const client = chiso({ baseUrl: door.url, token: () => "secret" });
  const { data } = await client.GET("/api/v1/units", { params: { query: { limit: 5 } } });
  door.close();
  assert.equal(seen.url, "/api/v1/units?limit=5");
  assert.equal(seen.headers.authorization, "Bearer secret");
  assert.equal(seen.headers["accept-language"], "vi");
  assert.equal(data.items[0].code, "QT.VL");
});

test("a problem is thrown with its code and when to ask again", async () => {
  const door = await gateway((request, response) => {
    response.writeHead(429, { "Content-Type": "application/problem+json", "Retry-After": "7" });
    response.end(JSON.stringify({ title: "Quá nhiều yêu cầu", code: "too-many-requests", status: 429 }));
  });
  const client = chiso({ baseUrl: door.url, token: () => "secret" });
  await assert.rejects(client.GET("/api/v1/units"), (error) => {
    assert.ok(error instanceof ProblemError);
    assert.equal(error.problem.code, "too-many-requests");
    assert.equal(error.retryAfter, 7);
    return true;
  });
  door.close();
});
