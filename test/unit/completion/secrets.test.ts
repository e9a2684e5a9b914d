import assert from "node:assert/strict";
import { entropy, holdsSecret } from "../../../src/completion/secrets";
import { seeded } from "../../../src/text/random";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const DIGITS = "0123456789";
const random = seeded(4);

/** Made anew at each run, so that no key stands in this file. */
function made(length: number, alphabet = LETTERS + DIGITS): string {
  let text = "";
  for (let at = 0; at < length - 1; at++)
    text += alphabet.charAt(Math.floor(random() * alphabet.length));
  return text + (alphabet.includes("7") ? "7" : "z");
}

describe("holdsSecret", () => {
  const capitals = LETTERS.slice(0, 26) + DIGITS;
  const secrets: Readonly<Record<string, () => string>> = {
    "an AWS key id": () => `key = "${"AK" + "IA"}${made(16, capitals)}"`,
    "an AWS secret key": () => `aws_secret_access_key = '${made(40)}'`,
    "a GitHub token": () => `"${"gh" + "p_"}${made(36)}"`,
    "a fine-grained GitHub token": () => `${"github" + "_pat_"}${made(22)}_${made(59)}`,
    "a GitLab token": () => `${"glp" + "at-"}${made(20)}`,
    "a Slack token": () => `${"xo" + "xb-"}${made(12, DIGITS)}-${made(24)}`,
    "a Slack webhook": () =>
      `https://${"hooks.sl" + "ack.com"}/services/T${made(8, capitals)}/B01/${made(24)}`,
    "a Google key": () => `${"AI" + "za"}${made(35)}`,
    "an OpenAI key": () => `${"s" + "k-"}${made(48)}`,
    "an OpenAI project key": () => `${"s" + "k-proj-"}${made(48)}`,
    "a Hugging Face token": () => `${"h" + "f_"}${made(34, LETTERS)}`,
    "an npm token": () => `${"np" + "m_"}${made(36)}`,
    "a Stripe key": () => `${"sk_" + "live_"}${made(24)}`,
    "an Azure key": () => `DefaultEndpointsProtocol=https;${"Account" + "Key="}${made(86)}==`,
    "a JSON Web Token": () => `${"ey" + "J"}${made(20)}.${"ey" + "J"}${made(40)}.${made(43)}`,
    "a private key": () => `-----BEGIN RSA PRIVATE KEY-----`,
    "an OpenSSH key": () => `-----BEGIN OPENSSH PRIVATE KEY-----`,
    "a password": () => `password = "${made(16)}"`,
    "a password in a call": () => `connect(user="a", passwd="${made(16)}")`,
    "a password in a dictionary": () => `{"db_password": "${made(14)}"}`,
    "a typed token": () => `auth_token: str = "${made(24)}"`,
    "a password that is not closed": () => `SECRET = "${made(20)}`,
    "a password in an address": () => `postgres://admin:${made(14)}@db.local/x`,
  };
  for (const [what, make] of Object.entries(secrets)) {
    it(`finds ${what}`, () => {
      for (let time = 0; time < 20; time++) {
        const text = make();
        assert.ok(holdsSecret(text), text);
      }
    });
  }

  const harmless: readonly string[] = [
    "password = getpass.getpass()",
    'password = os.environ["DB_PASSWORD_1"]',
    'password = "correct horse battery"',
    'password = "changeme1234"',
    'token = "<your-token-goes-here-1>"',
    'token = f"{prefix}-{number}-{suffix}1"',
    'token_url = "https://a.example/oauth2/token"',
    'secret_name = "projects/1/secrets/a1b2c3"',
    'self.token = "test_token_123456"',
    'api_key = "your_api_key_12345"',
    'PASSWORD = "passwordpassword"',
    "password: str = Field(min_length=12)",
    'tokens = ["ab12", "cd34"]',
    'key = "k3j4h5k3j4h5"',
    "sk-learn and task-force",
    'url = "http://user:password@host"',
    "https://example.com:8080/a@b",
    `digest = "${made(40, "0123456789abcdef")}"`,
    "# -----BEGIN CERTIFICATE-----",
    "",
  ];
  for (const text of harmless) {
    it(`leaves ${JSON.stringify(text)} alone`, () => {
      assert.equal(holdsSecret(text), false);
    });
  }

  it("takes little time for a long text", () => {
    const text = `password = "${"a1".repeat(50_000)} ${"sk-".repeat(20_000)}${"x.".repeat(20_000)}`;
    const startMs = performance.now();
    holdsSecret(text);
    assert.ok(performance.now() - startMs < 1000);
  });
});

describe("entropy", () => {
  it("is in bits a character", () => {
    assert.equal(entropy("aaaa"), 0);
    assert.equal(entropy("abab"), 1);
    assert.equal(entropy("abcd"), 2);
    assert.equal(entropy(""), 0);
  });
});
