//! Codes with check digits: bodies, residents, items.

use super::{ClosedList, ItemType, Level};

/// Characters of the unified social credit code, by value (GB 32100: no I, O, S, V, Z).
const CREDIT_CHARACTERS: &[u8] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// A unified social credit code (统一社会信用代码): 18 characters, check digit right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CreditCode(Box<str>);

impl CreditCode {
    /// The code that `text` is, if length, characters and check digit are right (GB 32100, mod 31).
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        (Self::check_digit(text.get(..17)?)? == text.get(17..)?).then(|| Self(text.into()))
    }

    /// The check digit that belongs to the first 17 characters.
    #[must_use]
    pub fn check_digit(first: &str) -> Option<&'static str> {
        if first.len() != 17 {
            return None;
        }
        let mut sum = 0;
        let mut weight = 1;
        for byte in first.bytes() {
            let value = CREDIT_CHARACTERS.iter().position(|known| *known == byte)?;
            sum += value * weight;
            weight = weight * 3 % 31;
        }
        let digit = (31 - sum % 31) % 31;
        std::str::from_utf8(&CREDIT_CHARACTERS[digit..=digit]).ok()
    }

    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether `text` is a resident id (居民身份证号) that could belong to a person: 18 characters, a
/// province that exists, a day that exists, check digit right (GB 11643, ISO 7064 mod 11-2).
#[must_use]
pub fn is_resident_id(text: &str) -> bool {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const DIGITS: &[u8; 11] = b"10X98765432";
    let bytes = text.as_bytes();
    if bytes.len() != 18 || !bytes[..17].iter().all(u8::is_ascii_digit) {
        return false;
    }
    let number = |range: std::ops::Range<usize>| {
        bytes[range].iter().fold(0_u32, |number, digit| number * 10 + u32::from(digit - b'0'))
    };
    let province_exists = matches!(
        number(0..2),
        11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 | 71 | 81..=83
    );
    let day_exists = i16::try_from(number(6..10))
        .ok()
        .zip(i8::try_from(number(10..12)).ok())
        .zip(i8::try_from(number(12..14)).ok())
        .is_some_and(|((year, month), day)| jiff::civil::Date::new(year, month, day).is_ok());
    let sum: u32 = (0..17).map(|at| u32::from(bytes[at] - b'0') * WEIGHTS[at]).sum();
    let check = DIGITS[(sum % 11) as usize];
    province_exists && day_exists && bytes[17].to_ascii_uppercase() == check
}

/// An implementation code (实施编码) of the national scheme, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemCode<'a> {
    /// Credit code of the implementing body, 18 characters.
    pub body: &'a str,
    /// Level digit, 1 character.
    pub level: &'a str,
    /// Base code (基本编码), 12 digits.
    pub base: &'a str,
    /// Type digits inside the base code.
    pub item_type: &'a str,
}

impl<'a> ItemCode<'a> {
    /// Takes `code` apart: 31 characters, or 33 with the business item (GB/T 39554.1).
    #[must_use]
    pub fn parse(code: &'a str) -> Option<Self> {
        if !code.is_ascii() || !matches!(code.len(), 31 | 33) {
            return None;
        }
        let digits = code[19..].bytes().all(|byte| byte.is_ascii_digit());
        let parts =
            Self { body: &code[..18], level: &code[18..19], base: &code[19..31], item_type: &code[21..23] };
        (digits && parts.body.bytes().all(|byte| CREDIT_CHARACTERS.contains(&byte))).then_some(parts)
    }

    /// The level that the level digit names.
    #[must_use]
    pub fn level(&self) -> Option<Level> {
        Level::ALL.iter().copied().find(|level| level.code() == self.level)
    }

    /// The type that the type digits name.
    #[must_use]
    pub fn item_type(&self) -> Option<ItemType> {
        ItemType::ALL.iter().copied().find(|item_type| item_type.code() == self.item_type)
    }
}
