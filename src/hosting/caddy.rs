//! For Caddy, inside the block of a site.

use super::{ASSETS, HSTS, Hosting, PAGES, Redirect, address::pattern, types::TYPES};

/// The configuration for `site`.
pub(super) fn snippet(site: &Hosting) -> String {
    let Hosting { folder, base, host, .. } = site;
    let mut out = format!(
        "# {host}：Caddy 的配置，由 menhu server caddy 生成，网站有旧网址增减时要重新生成。\n\
         # 放进网站的块里：\n\
         #   {host} {{\n\
         #       import /etc/caddy/menhu.caddy\n\
         #   }}\n\n"
    );
    out += &format!("root * \"{folder}\"\n");
    out += &match &**base {
        "" => format!("file_server {{\n{}}}\n", files(site, "    ")),
        base => format!(
            "redir {base} {base}/ 301\nhandle_path {base}/* {{\n    error @menhu_hidden 404\n    file_server {{\n{}    }}\n}}\n",
            files(site, "        ")
        ),
    };
    out += "encode gzip\n\n";
    out += &headers(site);
    out += &types();
    out += "# 隐藏文件不对外。\n@menhu_hidden {\n    path */.*\n    not path */.well-known/*\n}\nerror @menhu_hidden 404\n\n";
    out += "# 没有的网址显示网站自己的说明。\nhandle_errors {\n    header Cache-Control no-cache\n    header Content-Type \"text/html; charset=utf-8\"\n";
    out += "    @menhu_missing expression {http.error.status_code} == 404\n    rewrite @menhu_missing /404.html\n    file_server\n}\n";
    out += &redirects(&site.redirects);
    out
}

fn files(site: &Hosting, indent: &str) -> String {
    let packed: String = [(site.brotli, " br"), (site.gzip, " gzip")]
        .into_iter()
        .filter_map(|(wanted, word)| wanted.then_some(word))
        .collect();
    let precompressed =
        if packed.is_empty() { String::new() } else { format!("{indent}precompressed{packed}\n") };
    format!("{indent}index index.html\n{precompressed}")
}

fn headers(site: &Hosting) -> String {
    let base = &site.base;
    // A block that removes a header is set late, when an error has already gone another way.
    let mut out = String::from("# 每个回答都带的头。\nheader {\n");
    for (name, value) in &site.headers {
        out += &format!("    {name} \"{value}\"\n");
    }
    if site.is_https {
        out += &format!(
            "    # 确认全站都能用 HTTPS 打开以后，去掉下一行的 #。\n    # Strict-Transport-Security \"{HSTS}\"\n"
        );
    }
    out += &format!(
        "}}\n# 主题的文件：内容变了名字就变，可以一直留着。\n@menhu_assets path {base}/assets/*\n@menhu_pages not path {base}/assets/*\n\
         header @menhu_assets Cache-Control \"{ASSETS}\"\nheader @menhu_pages Cache-Control {PAGES}\n\n"
    );
    out
}

fn types() -> String {
    let mut out = String::new();
    for (number, file) in TYPES.iter().enumerate().skip(1) {
        let paths = file.endings_after("*.");
        let charset = if file.is_text { "; charset=utf-8" } else { "" };
        out += &format!(
            "@menhu_type{number} path {paths}\nheader @menhu_type{number} Content-Type \"{}{charset}\"\n",
            file.name
        );
    }
    out + "\n"
}

fn redirects(redirects: &[Redirect]) -> String {
    if redirects.is_empty() {
        return String::new();
    }
    let mut out = String::from(
        "\n# 旧网址。\nmap \"{http.request.uri.path}?{http.request.uri.query}\" {menhu_new} {\n",
    );
    // Sorted, the address without a query comes first; it answers when no query fits.
    for redirect in redirects.iter().rev() {
        let path = pattern(&redirect.path);
        out += &match &redirect.query {
            Some(query) => format!("    \"~^{path}\\x3F{}$\" \"{}\"\n", pattern(query), redirect.to),
            None => format!("    \"~^{path}\\x3F\" \"{}\"\n", redirect.to),
        };
    }
    out += "    default \"\"\n}\n@menhu_moved expression `{menhu_new} != \"\"`\nredir @menhu_moved {menhu_new} 301\n";
    out
}
