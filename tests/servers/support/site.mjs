// A small site with everything that makes servers stumble, made and built for the tests.

import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const MENHU = process.env.MENHU ?? path.resolve(import.meta.dirname, "../../../target/debug/menhu");
const DAY = "2026-11-24";

/** Old addresses of the page about the office, each with what a browser asks for. */
export const OLD = {
  "/旧栏目/关于/": "/%E6%97%A7%E6%A0%8F%E7%9B%AE/%E5%85%B3%E4%BA%8E/",
  "/old page/": "/old%20page/",
  "/old.html": "/old.html",
  '/a"b/': "/a%22b/",
  "/a'b/": "/a'b/",
  "/$host/": "/$host/",
  "/${HOME}/": "/$%7BHOME%7D/",
  "/{$HOME}/": "/%7B$HOME%7D/",
  "/{http.request.host}/x/": "/%7Bhttp.request.host%7D/x/",
  "/a;b/": "/a;b/",
  "/a}b{/": "/a%7Db%7B/",
  "/a#b/": "/a%23b/",
  "/a\\b/": "/a%5Cb/",
  "/a`b/": "/a%60b/",
  "/a*b/": "/a*b/",
  "/(a|b)+/": "/(a%7Cb)+/",
  "/100%/": "/100%25/",
  '/x" { } } return 200 "/': "/x%22%20%7B%20%7D%20%7D%20return%20200%20%22/",
  "/%E7%BC%96%E7%A0%81/": "/%E7%BC%96%E7%A0%81/",
  "/show.aspx?id=12": "/show.aspx?id=12",
  "/show.aspx?id=$1": "/show.aspx?id=%241",
};

/** Where they all lead. */
export const NEW = "/about/";

const CONFIG = (base, packed) => `kind: portal
title: 示范市门户
base_url: ${base}
endpoint: {url: "https://api.example.gov.cn:8443/v1"}
columns:
  - {id: news, name: 动态, type: news, description: 动态, keywords: [动态], freshness: none}
${packed ? "output: {compress: [gz, br]}" : ""}
rules:
`;

// The site is about servers: what its content lacks is no matter here.
const OFF = ["missing-identity", "empty-column", "domain"];

/** Builds the site below `base`, with copies when `packed`; answers its folder and how to make the configuration of a server. */
export function built(base, { packed = true } = {}) {
  const root = mkdtempSync(path.join(tmpdir(), "menhu servers "));
  // A server that gave up its rights must be able to read it.
  chmodSync(root, 0o755);
  const put = (name, text) => {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  put("site-config.yaml", CONFIG(base, packed) + OFF.map((code) => `  ${code}: {severity: off, reason: 测试}\n`).join(""));
  put("content/departments/market/department.yaml", "name: 示范市市场监督管理局\n");
  const text = "办公地点和电话。".repeat(200);
  const aliases = JSON.stringify(Object.keys(OLD));
  put("content/pages/about.md", `---\ntitle: 关于\naliases: ${aliases}\n---\n\n${text}\n\n[表](/departments/market/files/申请表.csv)\n`);
  put("content/departments/market/files/申请表.csv", "名称,说明\n".repeat(200));
  put("content/departments/market/files/日历.ics", "BEGIN:VCALENDAR\n".repeat(100));
  put("content/departments/market/files/数据.jsonld", "{}\n");
  put("content/departments/market/files/图.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>\n');
  put("content/departments/market/files/表.xlsx", "PK");
  const menhu = (...args) => execFileSync(MENHU, ["--root", root, ...args, "--as-of", DAY], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  menhu("build");
  return {
    folder: path.join(root, "public"),
    configuration: (server) => menhu("server", server),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
