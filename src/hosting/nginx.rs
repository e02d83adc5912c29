//! For nginx, inside a `server` block.

use super::{ASSETS, HSTS, Hosting, PAGES, Redirect, types::TYPES};

/// The configuration for `site`.
pub(super) fn snippet(site: &Hosting) -> String {
    let Hosting { folder, base, host, .. } = site;
    let mut out = format!(
        "# {host}：nginx 的配置，由 menhu server nginx 生成，网站有旧网址增减时要重新生成。\n\
         # 放进 server 块里：\n\
         #   server {{\n\
         #       listen 443 ssl;\n\
         #       server_name {host};\n\
         #       ssl_certificate …; ssl_certificate_key …;\n\
         #       include /etc/nginx/menhu.conf;\n\
         #   }}\n\n"
    );
    if base.is_empty() {
        out += &format!("root {};\n", quoted(folder));
    }
    out += &format!(
        "index index.html;\nautoindex off;\nserver_tokens off;\netag on;\nabsolute_redirect off;\nerror_page 404 {base}/404.html;\n# 没有首页的文件夹和没有的网址一样。\nerror_page 403 =404 {base}/404.html;\n\n"
    );
    out += &types();
    out += &packing(site);
    out += "# 每个回答都带的头。\n";
    out += &headers(site, "");
    out += &format!("add_header Cache-Control {} always;\n\n", quoted(PAGES));
    out += "# 隐藏文件不对外。\nlocation ~ /\\.(?!well-known/) { return 404; }\n\n";
    if !base.is_empty() {
        out += &format!(
            "location = {base} {{ return 301 {base}/; }}\nlocation {base}/ {{ alias {}; }}\n\n",
            quoted(&format!("{folder}/"))
        );
    }
    out += &assets(site);
    out += &redirects(&site.redirects);
    out
}

fn types() -> String {
    let mut out = String::from("types {\n");
    for file in TYPES {
        out += &format!("    {} {};\n", file.name, file.endings.join(" "));
    }
    out += "}\ndefault_type application/octet-stream;\n";
    // HTML is always in the list and must not be in it twice.
    let texts: Vec<&str> = TYPES.iter().filter(|file| file.is_text).map(|file| file.name).skip(1).collect();
    out += &format!("charset utf-8;\ncharset_types {};\n\n", texts.join(" "));
    out
}

fn packing(site: &Hosting) -> String {
    let texts: Vec<&str> = TYPES.iter().filter(|file| file.is_text).map(|file| file.name).skip(1).collect();
    let mut out = String::from("# 压缩：有压缩好的文件就直接发送。\n");
    if site.gzip {
        out += "gzip_static on;\n";
    }
    if site.brotli {
        out += "# Debian 上先装 libnginx-mod-http-brotli-static，再去掉下一行的 #。\n# brotli_static on;\n";
    }
    out += &format!("gzip on;\ngzip_vary on;\ngzip_min_length 1024;\ngzip_types {};\n\n", texts.join(" "));
    out
}

/// The headers, a line each; a location with a header of its own has none of those outside it.
fn headers(site: &Hosting, indent: &str) -> String {
    let mut out = String::new();
    for (name, value) in &site.headers {
        out += &format!("{indent}add_header {name} {} always;\n", quoted(value));
    }
    if site.is_https {
        out += &format!(
            "{indent}# 确认全站都能用 HTTPS 打开以后，去掉下一行的 #。\n{indent}# add_header Strict-Transport-Security {} always;\n",
            quoted(HSTS)
        );
    }
    out
}

fn assets(site: &Hosting) -> String {
    let Hosting { folder, base, .. } = site;
    let alias = if base.is_empty() {
        String::new()
    } else {
        format!("    alias {};\n", quoted(&format!("{folder}/assets/")))
    };
    format!(
        "# 主题的文件：内容变了名字就变，可以一直留着。\nlocation {base}/assets/ {{\n{alias}{}    add_header Cache-Control {};\n}}\n",
        headers(site, "    "),
        quoted(ASSETS)
    )
}

fn redirects(redirects: &[Redirect]) -> String {
    let mut out = String::new();
    if !redirects.is_empty() {
        out += "\n# 旧网址。\n";
    }
    for same_path in redirects.chunk_by(|a, b| a.path == b.path) {
        let path = quoted(&same_path[0].path);
        out += &format!("location = {path} {{");
        // Sorted, the address without a query comes first; it answers when no query fits.
        for redirect in same_path.iter().rev() {
            match &redirect.query {
                Some(query) => {
                    out += &format!(" if ($args = {}) {{ return 301 {}; }}", quoted(query), redirect.to);
                }
                None => out += &format!(" return 301 {};", redirect.to),
            }
        }
        out += " }\n";
    }
    out
}

/// `text` in double quotes. Values in which nginx looks for variables are encoded before.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
