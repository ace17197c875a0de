// Shows the contract of the whole API, with sign-in at this system's identity provider (authorization code with PKCE).
const METHODS = ["get", "put", "post", "delete", "patch", "head", "options"];

async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${address}: ${answer.status}`);
  }
  return answer.json();
}

// The committed contract asks for a bearer and does not know where this system signs people in.
function withSignIn(contract, settings) {
  contract.components.securitySchemes.signIn = {
    type: "oauth2",
    flows: {
      authorizationCode: {
        authorizationUrl: settings.authorizationUrl,
        tokenUrl: settings.tokenUrl,
        scopes: { openid: "OpenID Connect" },
      },
    },
  };
  for (const path of Object.values(contract.paths)) {
    for (const method of METHODS) {
      if (path[method]?.security?.length) {
        path[method].security.push({ signIn: [] });
      }
    }
  }
  return contract;
}

window.addEventListener("load", async () => {
  const [contract, settings] = await Promise.all([read("../openapi.json"), read("settings.json")]);
  const ui = SwaggerUIBundle({
    spec: withSignIn(contract, settings),
    dom_id: "#page",
    deepLinking: true,
    docExpansion: "none",
    filter: true,
    oauth2RedirectUrl: new URL("oauth2-redirect.html", window.location.href).href,
    presets: [SwaggerUIBundle.presets.apis],
    layout: "BaseLayout",
    validatorUrl: null,
  });
  ui.initOAuth({
    clientId: settings.clientId,
    scopes: "openid",
    usePkceWithAuthorizationCodeGrant: true,
  });
});
