//! What can be wrong with input files, in words.

use super::{Explanation, Severity};

/// Declares explanations and the list of all of them.
macro_rules! codes {
    ($( $name:ident = $code:literal $severity:ident {
        $what:literal, $what_en:literal, $why:literal, $example:literal => $instead:literal
    } )+) => {
        $(
            #[doc = $what_en]
            pub static $name: Explanation = Explanation {
                code: $code,
                severity: Severity::$severity,
                what: $what,
                what_en: $what_en,
                why: $why,
                example: $example,
                instead: $instead,
                source: "",
            };
        )+
        /// Every finding of the loader.
        pub static ALL: &[&Explanation] = &[$( &$name ),+];
    };
}

codes! {
    UNREADABLE = "unreadable-file" Error {
        "文件读不出来", "a file cannot be read",
        "读不出来的文件不会出现在网站上。", "" => "请检查文件权限，或重新复制一份。"
    }
    NOT_FOLLOWED = "symbolic-link" Warning {
        "不跟随符号链接", "symbolic links are not followed",
        "链接可能指到网站文件夹之外，或者绕成一圈。", "" => "把文件本身放进来。"
    }
    TOO_LARGE = "file-too-large" Error {
        "文字文件过大", "a text file is too large",
        "超过 4 MB 的 YAML 或 Markdown 多半是误放的导出文件。", "" => "拆成多个文件，或放进 files 文件夹供下载。"
    }
    ENCODING = "encoding" Error {
        "文件不是 UTF-8 编码", "a file is not UTF-8",
        "其他编码会变成乱码。", "" => "用编辑器另存为 UTF-8。"
    }
    FILE_NAME = "file-name" Error {
        "文件名只能用小写字母、数字和连字符", "file names are lower case letters, digits and hyphens",
        "文件名就是网址的一部分；空格、大写和汉字在不同系统上会变成不同的网址。",
        "食品 许可.yaml" => "food-permit.yaml"
    }
    SAME_ADDRESS = "same-address" Error {
        "两个文件会得到同一个网址", "two files would have one address",
        "后写的会盖掉先写的；不区分大小写的磁盘上也一样。", "news/a.md 与 news/A.md" => "给其中一个改名。"
    }
    STRAY = "stray-file" Warning {
        "这个位置的文件不会被用到", "a file in this place is not used",
        "放错文件夹的内容不会发布，也没有人会发现。", "content/items/x.yaml" => "content/departments/<部门>/items/x.yaml"
    }
    CONFIG_MISSING = "config-missing" Error {
        "没有 site-config.yaml", "there is no site-config.yaml",
        "没有网站配置就不知道网站的名称和网址。", "" => "用 menhu init 新建一个网站。"
    }
    SYNTAX = "yaml-syntax" Error {
        "YAML 格式不对", "the YAML is malformed",
        "格式不对的文件整个读不出来。", "name: \"食品" => "name: \"食品\""
    }
    TAB = "tab-indent" Error {
        "行首用了制表符", "a line is indented by a tab",
        "YAML 只认空格缩进。", "\tname: 食品" => "  name: 食品"
    }
    FULL_WIDTH = "full-width-punctuation" Error {
        "键后面用了全角标点", "full-width punctuation where YAML needs ASCII",
        "全角的冒号、逗号、空格不会被当作 YAML 的标点，内容会变成别的意思。",
        "name：食品经营许可" => "name: 食品经营许可"
    }
    TOO_DEEP = "nested-too-deep" Error {
        "嵌套太深", "nested too deep",
        "正常的内容不会超过 64 层。", "" => "减少嵌套。"
    }
    ALIAS = "yaml-alias" Error {
        "不支持 YAML 锚点和引用", "YAML anchors and aliases are not supported",
        "引用会让一处的修改悄悄改变另一处。", "phone: *office" => "phone: 0755-12345678"
    }
    UNKNOWN_KEY = "unknown-key" Error {
        "不认识的键", "an unknown key",
        "写错的键不会被读取，相应的内容就不会公开。", "fess: []" => "fees: []"
    }
    UNTRANSLATED_KEY = "untranslated-key" Error {
        "译文里写了不翻译的键", "a translation holds a key that is not translated",
        "编码、天数、电话这些值只在原文里写一次；写两次迟早会不一样。",
        "name: Food business permit\ncode: 1199…" => "name: Food business permit"
    }
    DUPLICATE_KEY = "duplicate-key" Error {
        "同一个键写了两次", "a key is written twice",
        "只能有一个算数，另一个会被悄悄丢掉。", "phone: 1\nphone: 2" => "phone: 1"
    }
    MISSING_KEY = "missing-key" Error {
        "缺少必须的键", "a required key is missing",
        "没有它就没法生成页面。", "type: permit" => "name: 食品经营许可\ntype: permit"
    }
    WRONG_TYPE = "wrong-type" Error {
        "值的类型不对", "a value has the wrong type",
        "类型不对的内容读不出来。", "materials: 身份证" => "materials:\n  - {id: id-card, name: 身份证}"
    }
    UNKNOWN_VALUE = "unknown-value" Error {
        "值不在规定的范围内", "a value is not in its closed list",
        "分类统计和检索都依靠规定的取值。", "type: permitt" => "type: permit"
    }
    BAD_DATE = "bad-date" Error {
        "日期不存在或写法不对", "a date does not exist or is malformed",
        "写错的日期会让公开时间和时限都错。", "date: 2026-02-30" => "date: 2026-02-28"
    }
    BAD_REFERENCE = "bad-reference" Error {
        "标识的写法不对", "an identifier is malformed",
        "标识只能用小写字母、数字和连字符；跨部门写“部门/事项”。",
        "related: [食品许可]" => "related: [food-permit]"
    }
    FRONT_MATTER = "front-matter" Error {
        "Markdown 文件缺少头部信息", "a Markdown file has no front matter",
        "标题和日期写在两行 --- 之间。", "# 通知" => "---\ntitle: 通知\ndate: 2026-03-05 09:30\n---"
    }
    UNSAFE_HTML = "unsafe-html" Error {
        "正文里有脚本或不安全的 HTML", "script or unsafe HTML in Markdown",
        "脚本、内嵌框架和事件属性会被去掉，也可能是被人植入的。",
        "<script>…</script>" => "改用 Markdown 或编辑组件。"
    }
    BAD_COMPONENT = "bad-component" Error {
        "组件写法不对", "a component is malformed",
        "写错的组件不会显示。", "{{< itm \"market/x\" >}}" => "{{< item \"market/x\" >}}"
    }
    EXTERNAL_PICTURE = "external-picture" Error {
        "图片来自别的网站", "a picture comes from another site",
        "别的网站会知道谁看了这一页，图片也随时可能消失。",
        "![](https://example.com/a.png)" => "把图片放进 files 文件夹。"
    }
    THEME_FILE = "theme-file" Error {
        "主题缺少文件或格式不对", "a theme file is missing or malformed",
        "缺少模板就没法生成页面。", "" => "检查 themes 文件夹，或在 theme.yaml 里写 extends。"
    }
    BAD_CONFIG = "bad-config" Error {
        "网站配置的值不对", "a configuration value is wrong",
        "配置错了，整个网站都受影响。", "base_url: www.example.gov.cn" => "base_url: https://www.example.gov.cn"
    }
}
