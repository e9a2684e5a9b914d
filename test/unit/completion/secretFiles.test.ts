import assert from "node:assert/strict";
import { isSecretFile } from "../../../src/completion/secretFiles";

describe("isSecretFile", () => {
  it("knows files that hold secrets", () => {
    const secret = `.env .env.local deploy/prod.env .envrc key.pem a/b/server.KEY id_rsa id_ed25519_sk
      .ssh/config home/.aws/config secrets/db.py app/secrets.py my_secret.yaml client_secret.json
      credentials Credentials.json aws-credentials.ini api_keys.py apikey.txt .npmrc .netrc .pypirc
      store.jks vault.kdbx terraform.tfvars local_settings.py passwords.txt access_tokens.py`;
    for (const path of secret.split(/\s+/)) assert.ok(isSecretFile(path), path);
  });

  it("lets ordinary code pass", () => {
    const plain = `a.py env.py environment.py env/bin.py env_tools.py pem.py keys.py id_rsa.pub
      password_validation.py tokenizer.py tokens.py secretary.py app/settings.py monkey.py
      src/keyboard/keymap.ts credentials/views.py test_environment.py`;
    for (const path of plain.split(/\s+/)) assert.ok(!isSecretFile(path), path);
  });
});
