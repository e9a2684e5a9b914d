/**
 * Whether a file, by its name or its folder, is of a kind that holds keys, passwords or tokens. Such
 * files are never read as context. Rather one too many: what is left out is only a help.
 *
 * @param path with forward slashes
 */
export function isSecretFile(path: string): boolean {
  const parts = path.toLowerCase().split("/");
  const name = parts.at(-1) ?? "";
  if (parts.slice(0, -1).some((folder) => FOLDERS.has(folder))) return true;
  if (NAMES.has(name) || ENVIRONMENT.test(name) || KEY_PAIR.test(name)) return true;
  const dot = name.lastIndexOf(".");
  if (dot >= 0 && ENDINGS.has(name.slice(dot + 1))) return true;
  return TELLING_STEM.test(dot > 0 ? name.slice(0, dot) : name);
}

/** `.env`, `.env.local`, `prod.env`, `.envrc` */
const ENVIRONMENT = /^\.env(?:rc)?(?:\..*)?$|\.env$|^env$/;
/** Private halves; those that end in `.pub` are public. */
const KEY_PAIR = /^id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?(?!.*\.pub$)/;
/** `secrets.py`, `client_secret.json`, `aws-credentials.yaml`, `api_keys.py` */
const TELLING_STEM =
  /^(?:.*[._-])?(?:secrets?|credentials?|passwords?|passwd|api[._-]?keys?|access[._-]?tokens?)$/;

const NAMES: ReadonlySet<string> = new Set([
  ".boto",
  ".dockercfg",
  ".git-credentials",
  ".htpasswd",
  ".my.cnf",
  ".netrc",
  ".npmrc",
  ".pgpass",
  ".pypirc",
  ".s3cfg",
  "_netrc",
  "local_settings.py",
  "service-account.json",
  "service_account.json",
  "token.json",
]);

/** Keys, certificates with keys, key stores, state that holds passwords. */
const ENDINGS: ReadonlySet<string> = new Set([
  "asc",
  "gpg",
  "jks",
  "kdbx",
  "key",
  "keystore",
  "p12",
  "p8",
  "pem",
  "pfx",
  "pkcs12",
  "ppk",
  "tfstate",
  "tfvars",
  "vault",
]);

const FOLDERS: ReadonlySet<string> = new Set([
  ".aws",
  ".azure",
  ".docker",
  ".git",
  ".gnupg",
  ".kube",
  ".ssh",
  "secrets",
]);
