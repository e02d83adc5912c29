//! For Apache httpd, inside a `<VirtualHost>`.

use super::{
    ASSETS, HSTS, Hosting, PAGES, Redirect,
    address::pattern,
    types::{FileType, TYPES, after},
};

/// The configuration for `site`.
pub(super) fn snippet(site: &Hosting) -> String {
    let Hosting { folder, base, host, .. } = site;
    let mut out = format!(
        "# {host}：Apache 的配置，由 menhu server apache 生成，网站有旧网址增减时要重新生成。\n\
         # 先运行 a2enmod headers rewrite，再放进虚拟主机里：\n\
         #   <VirtualHost *:443>\n\
         #       ServerName {host}\n\
         #       SSLEngine on …\n\
         #       Include /etc/apache2/menhu.conf\n\
         #   </VirtualHost>\n\n"
    );
    out += &match &**base {
        "" => format!("DocumentRoot \"{folder}\"\n"),
        base => format!("Alias \"{base}\" \"{folder}\"\n"),
    };
    out += &format!(
        "<Directory \"{folder}\">\n    Options FollowSymLinks\n    AllowOverride None\n    Require all granted\n    DirectoryIndex index.html\n{}</Directory>\nErrorDocument 404 {base}/404.html\nServerSignature Off\nFileETag MTime Size\n\n",
        packed_types(site)
    );
    out += &types();
    out += &headers(site);
    out += &format!(
        "RewriteEngine On\n# 隐藏文件不对外；没有首页的文件夹和没有的网址一样。\nRewriteRule \"/\\.(?!well-known/)\" \"-\" [R=404,L]\n\
         RewriteCond \"{folder}/$1\" -d\nRewriteCond \"{folder}/$1index.html\" !-f\nRewriteRule \"^{}/(.*/)?$\" \"-\" [R=404,L]\n",
        pattern(base)
    );
    out += &redirects(&site.redirects);
    out += &packing(site);
    out
}

fn types() -> String {
    let dotted = |file: &FileType| file.endings_after(".");
    let mut out = String::new();
    for file in TYPES {
        out += &format!("AddType {} {}\n", file.name, dotted(file));
    }
    let texts: Vec<String> = TYPES.iter().filter(|file| file.is_text).map(dotted).collect();
    out += &format!("AddDefaultCharset utf-8\nAddCharset utf-8 {}\n\n", texts.join(" "));
    out
}

fn headers(site: &Hosting) -> String {
    let mut out = String::from("# 每个回答都带的头。\n");
    for (name, value) in &site.headers {
        out += &format!("Header always set {name} \"{}\"\n", value.replace('%', "%%"));
    }
    if site.is_https {
        out += &format!(
            "# 确认全站都能用 HTTPS 打开以后，去掉下一行的 #。\n# Header always set Strict-Transport-Security \"{HSTS}\"\n"
        );
    }
    out += &format!(
        "Header always set Cache-Control \"{PAGES}\"\n\
         # 主题的文件：内容变了名字就变，可以一直留着。没有的文件不算。\n\
         Header always set Cache-Control \"{ASSETS}\" \"expr=%{{REQUEST_URI}} =~ m#^{}/assets/# && %{{REQUEST_STATUS}} -lt 400\"\n\n",
        pattern(&site.base)
    );
    out
}

/// Endings of packed copies say nothing by themselves: the name before them does.
fn packed_types(site: &Hosting) -> String {
    let endings: Vec<&str> = encodings(site).map(|(ending, _)| ending).collect();
    if endings.is_empty() {
        return String::new();
    }
    let dotted = after(".", &endings);
    format!(
        "    <FilesMatch \"\\.({})\\.({})$\">\n        RemoveType {dotted}\n        RemoveEncoding {dotted}\n        RemoveLanguage {dotted}\n    </FilesMatch>\n",
        text_endings(),
        endings.join("|")
    )
}

fn text_endings() -> String {
    let endings: Vec<&str> =
        TYPES.iter().filter(|file| file.is_text).flat_map(|file| file.endings).copied().collect();
    endings.join("|")
}

/// Ending, name and the browser's word of the packed copies, the best first.
fn encodings(site: &Hosting) -> impl Iterator<Item = (&'static str, &'static str)> {
    let known = [(site.brotli, ("br", "br")), (site.gzip, ("gz", "gzip"))];
    known.into_iter().filter(|(wanted, _)| *wanted).map(|(_, encoding)| encoding)
}

fn packing(site: &Hosting) -> String {
    let Hosting { folder, base, .. } = site;
    let base = pattern(base);
    let mut out = format!(
        "\n# 压缩：有压缩好的文件就直接发送。\n\
         <FilesMatch \"\\.({})(\\.(gz|br))?$\">\n    Header always merge Vary Accept-Encoding\n</FilesMatch>\n\
         <IfModule mod_deflate.c>\n    DeflateAlterETag NoChange\n</IfModule>\n",
        text_endings()
    );
    for (ending, name) in encodings(site) {
        let flags = format!("E=menhu_{ending}:1,E=no-gzip:1,E=no-brotli:1,PT,L");
        for (address, file) in [("/(.*/)?", "index.html"), ("/(.+[^/])", "")] {
            out += &format!(
                "RewriteCond \"%{{HTTP:Accept-Encoding}}\" \"(^|[ ,]){name}($|[ ,;])\"\n\
                 RewriteCond \"{folder}/$1{file}.{ending}\" -f\n\
                 RewriteRule \"^{base}{address}$\" \"{}/$1{file}.{ending}\" [{flags}]\n",
                site.base
            );
        }
        out += &format!("Header always set Content-Encoding {name} env=menhu_{ending}\n");
    }
    out
}

fn redirects(redirects: &[Redirect]) -> String {
    let mut out = String::new();
    if !redirects.is_empty() {
        out += "\n# 旧网址。\n";
    }
    // Sorted, the address without a query comes first; it answers when no query fits.
    for redirect in redirects.iter().rev() {
        // In what replaces, a percent sign before a digit would name a part of a condition.
        let to = redirect.to.replace('%', "\\%");
        let mut flags = "R=301,L,NE";
        if let Some(query) = &redirect.query {
            out += &format!("RewriteCond \"%{{QUERY_STRING}}\" \"^{}$\"\n", pattern(query));
            flags = "R=301,L,NE,QSD";
        }
        out += &format!("RewriteRule \"^{}$\" \"{to}\" [{flags}]\n", pattern(&redirect.path));
    }
    out
}
