// `npm run trust`: lets Excel on this computer accept the localhost certificate. Asks first.
import { spawnSync } from "node:child_process";
import { createInterface } from "node:readline/promises";
import { installMissing } from "./install.mjs";

installMissing();
const { localhostCertificate } = await import("./certificate.mjs");
const { files } = await localhostCertificate();

const COMMANDS = {
  win32: ["certutil", ["-user", "-addstore", "Root", files.authority]],
  darwin: [
    "security",
    [
      "add-trusted-cert",
      "-r",
      "trustRoot",
      "-k",
      `${process.env.HOME}/Library/Keychains/login.keychain-db`,
      files.authority,
    ],
  ],
};
const command = COMMANDS[process.platform];
if (!command) {
  console.log(
    `Excel does not run on this system, so there is nothing to do. The certificate is ${files.authority}.`,
  );
  process.exit(0);
}

console.log(`Excel only opens add-ins from addresses whose certificate this computer trusts.
This adds ${files.authority} to your own trusted certificates, for your user only. It is valid for 30 days,
after which "npm start" makes a new one and you run this again. The key that signed it was never written to disk. To take
it back, remove "Developer CA for Microsoft Office Add-ins" from your certificates.
`);
const ask = createInterface({ input: process.stdin, output: process.stdout });
const answer = await ask.question("Trust it now? (y/N) ");
ask.close();
if (!/^y(es)?$/i.test(answer.trim())) {
  console.log("Nothing was changed.");
} else {
  process.exitCode = spawnSync(command[0], command[1], { stdio: "inherit" }).status ?? 1;
}
