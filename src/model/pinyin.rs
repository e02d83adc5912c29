//! Pinyin for sorting and for browsing by letter.

use pinyin::ToPinyin as _;

/// Words whose characters read otherwise than alone.
const WORDS: &[(&str, &str)] = &[
    ("重庆", "chong qing"),
    ("银行", "yin hang"),
    ("厦门", "xia men"),
    ("会计", "kuai ji"),
    ("重大", "zhong da"),
    ("重点", "zhong dian"),
    ("重新", "chong xin"),
    ("行业", "hang ye"),
    ("行政", "xing zheng"),
    ("调解", "tiao jie"),
    ("调整", "tiao zheng"),
    ("调查", "diao cha"),
    ("长期", "chang qi"),
    ("长途", "chang tu"),
    ("校长", "xiao zhang"),
    ("音乐", "yin yue"),
    ("娱乐", "yu le"),
    ("参加", "can jia"),
    ("参保", "can bao"),
    ("乐清", "yue qing"),
    ("省略", "sheng lve"),
    ("藏族", "zang zu"),
    ("宝藏", "bao zang"),
    ("种植", "zhong zhi"),
    ("种子", "zhong zi"),
    ("传记", "zhuan ji"),
    ("单位", "dan wei"),
    ("单县", "shan xian"),
    ("蚌埠", "beng bu"),
    ("台州", "tai zhou"),
    ("解除", "jie chu"),
    ("给付", "ji fu"),
    ("供给", "gong ji"),
    ("畜牧", "xu mu"),
    ("牲畜", "sheng chu"),
    ("处方", "chu fang"),
    ("处置", "chu zhi"),
    ("处理", "chu li"),
    ("处罚", "chu fa"),
    ("住处", "zhu chu"),
    ("转让", "zhuan rang"),
    ("朝阳", "chao yang"),
    ("兴办", "xing ban"),
    ("便民", "bian min"),
    ("差额", "cha e"),
    ("出差", "chu chai"),
    ("血站", "xue zhan"),
    ("降低", "jiang di"),
    ("投降", "tou xiang"),
    ("量具", "liang ju"),
    ("计量", "ji liang"),
    ("测量", "ce liang"),
    ("应用", "ying yong"),
    ("应当", "ying dang"),
    ("应急", "ying ji"),
    ("数据", "shu ju"),
    ("了解", "liao jie"),
    ("地方", "di fang"),
    ("土地", "tu di"),
    ("房地产", "fang di chan"),
];

/// Longest word of the table, in characters.
const LONGEST: usize = 3;

/// The syllables of `text`, one an entry; runs of letters and digits are one entry, lower case.
#[must_use]
pub fn pinyin(text: &str) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    let mut syllables: Vec<String> = Vec::new();
    let mut at = 0;
    let mut in_word = false;
    while at < characters.len() {
        if let Some((length, reading)) = word_at(&characters[at..]) {
            syllables.extend(reading.split(' ').map(str::to_owned));
            at += length;
            in_word = false;
            continue;
        }
        let character = characters[at];
        at += 1;
        if let Some(reading) = character.to_pinyin() {
            syllables.push(reading.plain().replace('ü', "v"));
            in_word = false;
        } else if character.is_ascii_alphanumeric() {
            let lower = character.to_ascii_lowercase();
            match syllables.last_mut() {
                Some(word) if in_word => word.push(lower),
                _ => syllables.push(lower.to_string()),
            }
            in_word = true;
        } else {
            in_word = false;
        }
    }
    syllables
}

fn word_at(characters: &[char]) -> Option<(usize, &'static str)> {
    (2..=LONGEST.min(characters.len())).rev().find_map(|length| {
        let word: String = characters[..length].iter().collect();
        WORDS.iter().find(|(known, _)| *known == word).map(|(_, reading)| (length, *reading))
    })
}

/// The first letters of `text`'s syllables, for example `ssj` for 市商局.
#[must_use]
pub fn initials(text: &str) -> String {
    pinyin(text).iter().filter_map(|syllable| syllable.chars().next()).collect()
}

/// The letter under which `text` is found, for example `c` for 重庆; absent for what has none.
#[must_use]
pub fn first_letter(text: &str) -> Option<char> {
    let beginning: String = text.chars().take(LONGEST).collect();
    let letter = pinyin(&beginning).first()?.chars().next()?;
    letter.is_ascii_alphabetic().then_some(letter)
}

/// A key that sorts Chinese names by pinyin, then by their characters.
#[must_use]
pub fn sort_key(text: &str) -> String {
    let mut key = pinyin(text).join(" ");
    key.push('\u{1}');
    key.push_str(text);
    key
}
