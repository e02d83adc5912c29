// Real web servers from Debian's packages: each runs in the foreground as a child of the test, on a loopback
// port of its own, with the configuration that `menhu server` prints and nothing of the machine's.

import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const PATIENCE = 15_000;
const BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
const APACHE_MODULES = ["mpm_event", "authz_core", "alias", "autoindex", "deflate", "dir", "filter", "headers", "mime", "rewrite"];

/** The servers: their program, what stands around the snippet, how the program checks and runs it. */
export const SERVERS = {
  nginx: {
    program: "/usr/sbin/nginx",
    wrap: (snippet, { work, port }) => ({
      "menhu.conf": snippet.replace("# brotli_static on;", "brotli_static on;"),
      "server.conf": `load_module ${BROTLI};
daemon off; pid "${work}/pid"; error_log "${work}/error.log"; worker_processes 1;
events { worker_connections 64; }
http {
  access_log off;
  client_body_temp_path "${work}/a"; proxy_temp_path "${work}/b"; fastcgi_temp_path "${work}/c";
  uwsgi_temp_path "${work}/d"; scgi_temp_path "${work}/e";
  server { listen 127.0.0.1:${port}; server_name localhost; include "${work}/menhu.conf"; }
}
`,
    }),
    check: (file) => ["-t", "-c", file, "-e", "stderr"],
    run: (file) => ["-c", file, "-e", "stderr"],
  },
  apache: {
    program: "/usr/sbin/apache2",
    wrap: (snippet, { work, port }) => ({
      "menhu.conf": snippet,
      "server.conf": `ServerRoot "${work}"
Listen 127.0.0.1:${port}
ServerName localhost
PidFile "${work}/pid"
Mutex "file:${work}"
ErrorLog "${work}/error.log"
${APACHE_MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n")}
TypesConfig /etc/mime.types
# As Debian sets them: the snippet must hold against both.
AddType application/x-gzip .gz .tgz
AddLanguage br .br
AddOutputFilterByType DEFLATE text/html text/plain text/css
<Directory />
  AllowOverride None
  Require all denied
</Directory>
<VirtualHost 127.0.0.1:${port}>
  Include "${work}/menhu.conf"
</VirtualHost>
`,
    }),
    check: (file) => ["-t", "-f", file],
    run: (file) => ["-D", "FOREGROUND", "-f", file],
  },
  caddy: {
    program: "/usr/bin/caddy",
    wrap: (snippet, { work, port }) => ({
      "menhu.caddy": snippet,
      "server.conf": `{
  admin off
  auto_https off
  storage file_system "${work}/storage"
}
http://127.0.0.1:${port} {
  import "${work}/menhu.caddy"
}
`,
    }),
    check: (file) => ["validate", "--adapter", "caddyfile", "--config", file],
    run: (file) => ["run", "--adapter", "caddyfile", "--config", file],
  },
};

/** Starts the server `name` with `snippet`; answers how to ask it, and how to stop it. */
export async function started(name, snippet) {
  const server = SERVERS[name];
  if (!existsSync(server.program)) {
    throw new Error(`${server.program} is missing: install it, or run tests/run, which does`);
  }
  // Workers that gave up their rights read below it.
  const work = mkdtempSync(path.join(tmpdir(), `menhu-${name}-`));
  chmodSync(work, 0o755);
  mkdirSync(path.join(work, "storage"));
  const port = await freePort();
  for (const [file, text] of Object.entries(server.wrap(snippet, { work, port }))) {
    writeFileSync(path.join(work, file), text);
  }
  const file = path.join(work, "server.conf");
  const env = { ...process.env, HOME: work, XDG_CONFIG_HOME: work, XDG_DATA_HOME: work };
  try {
    execFileSync(server.program, server.check(file), { env, stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    throw error;
  }
  const child = spawn(server.program, server.run(file), { env, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (text) => (said += text));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(work, { recursive: true, force: true });
  };
  try {
    await answering(port, child, () => said);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ask: (address, headers, method) => ask(port, address, headers, method), stop };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Asks again and again until the server answers. */
async function answering(port, child, said) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await ask(port, "/");
    } catch (error) {
      if (child.exitCode !== null || Date.now() > end) {
        throw new Error(`the server does not answer: ${error.message}\n${said()}`);
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

/** The answer to one request; `address` goes over the wire as it is. */
function ask(port, address, headers = {}, method = "GET") {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: "127.0.0.1", port, path: address, method, headers, agent: false }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
      response.on("error", reject);
    });
    request.on("error", reject);
    request.end();
  });
}
