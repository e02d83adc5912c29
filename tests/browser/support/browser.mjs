// A headless Chromium, and pages in it that note everything that goes wrong.

import { existsSync } from "node:fs";

import { chromium } from "playwright-core";

import { serve } from "./server.mjs";
import { siteFolder } from "./site.mjs";

export const EXECUTABLE = process.env.CHROMIUM ?? "/usr/bin/chromium";
// Root in a container has no sandbox; the other switches keep the browser from calling its maker's hosts.
export const SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A headless browser; an error says what to install when there is none. */
export function launched() {
  if (!existsSync(EXECUTABLE)) {
    throw new Error(`no browser at ${EXECUTABLE}: install Debian's package chromium, or name one in CHROMIUM`);
  }
  return chromium.launch({ executablePath: EXECUTABLE, args: SWITCHES });
}

/** The built site, or the one in `folder`, in a browser. Close it when the tests are over. */
export class SiteInBrowser {
  static async start(served = {}, folder = siteFolder()) {
    const server = await serve(folder, served);
    const browser = await launched();
    return new SiteInBrowser(server, browser);
  }

  constructor(server, browser) {
    this.server = server;
    this.browser = browser;
    this.origin = server.origin;
  }

  async close() {
    await this.browser.close();
    await this.server.close();
  }

  /**
   * A fresh window, without memory of others: `page` is Playwright's, `open` shows an address of the site,
   * `openAndSettle` also waits until nothing more is asked for, `faults` lists what went wrong so far. With `keeps`
   * it keeps files from page to page as a reader's does, and requests to other hosts are noted, not stopped.
   */
  async window({ width = 1280, height = 900, script = true, keeps = false } = {}) {
    const context = await this.browser.newContext({
      viewport: { width, height },
      javaScriptEnabled: script,
      locale: "zh-CN",
      reducedMotion: "reduce",
    });
    context.setDefaultTimeout(15_000);
    const faults = [];
    const ours = (url) => url.startsWith(`${this.origin}/`) || url.startsWith("data:") || url.startsWith("blob:");
    const stranger = (request) => faults.push(`request to another host: ${request.url()}`);
    if (keeps) {
      context.on("request", (request) => ours(request.url()) || stranger(request));
    } else {
      // A browser whose requests can be stopped keeps no files.
      await context.route((url) => !ours(url.href), (route) => {
        stranger(route.request());
        return route.abort();
      });
    }
    const page = await context.newPage();
    page.on("console", (message) => faults.push(`console ${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => faults.push(`script error: ${error.message}`));
    page.on("requestfailed", (request) => {
      const reason = request.failure()?.errorText;
      // What was still on its way when the page was left has not failed.
      if (reason !== "net::ERR_ABORTED") {
        faults.push(`request failed: ${request.url()} (${reason})`);
      }
    });
    page.on("response", (response) => {
      if (response.status() >= 400) {
        faults.push(`answer ${response.status()}: ${response.url()}`);
      }
    });
    const show = (address, waitUntil) => page.goto(`${this.origin}${address}`, { waitUntil });
    return {
      page,
      faults,
      open: (address) => show(address, "load"),
      openAndSettle: (address) => show(address, "networkidle"),
      close: () => context.close(),
    };
  }
}
