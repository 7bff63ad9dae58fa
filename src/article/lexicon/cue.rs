//! Meanings of phrases: a set of bits.

mod phrases;

pub use phrases::PHRASES;

pub const NEWSLETTER: u64 = 1 << 0;
pub const SIGN_UP: u64 = 1 << 1;
pub const READ_ALSO: u64 = 1 << 2;
pub const SHARE: u64 = 1 << 3;
pub const FOLLOW: u64 = 1 << 4;
pub const AD: u64 = 1 << 5;
pub const BIO: u64 = 1 << 6;
pub const COMMENTS: u64 = 1 << 7;
pub const SUBSCRIBE: u64 = 1 << 8;
pub const DONATE: u64 = 1 << 9;
pub const APP: u64 = 1 << 10;
pub const TAGS: u64 = 1 << 11;
pub const MEDIA: u64 = 1 << 12;
pub const PAYWALL: u64 = 1 << 13;
pub const CONSENT: u64 = 1 << 14;
pub const CORRECTION: u64 = 1 << 15;
pub const READ_SOFT: u64 = 1 << 16;
pub const YOU: u64 = 1 << 17;
pub const AFFILIATE: u64 = 1 << 18;
pub const CREDIT: u64 = 1 << 19;
pub const CONTINUES: u64 = 1 << 20;
pub const LEGAL: u64 = 1 << 21;
pub const TOOLS: u64 = 1 << 22;
pub const DATE: u64 = 1 << 23;
pub const BYLINE: u64 = 1 << 24;
pub const NETWORK: u64 = 1 << 25;
pub const SHOP: u64 = 1 << 26;
pub const CONTRIBUTED: u64 = 1 << 27;
pub const JOB: u64 = 1 << 28;
pub const PRIVACY: u64 = 1 << 29;
pub const PLEA: u64 = 1 << 30;
pub const STORES: u64 = 1 << 31;
pub const PROFILE: u64 = 1 << 32;
pub const CALL: u64 = 1 << 33;
pub const OFFER: u64 = 1 << 34;
pub const PITCH: u64 = 1 << 35;
pub const SPONSOR: u64 = 1 << 36;
pub const INVITE: u64 = 1 << 37;
pub const REACH: u64 = 1 << 38;
pub const GUIDE: u64 = 1 << 39;
pub const SOURCES: u64 = 1 << 40;
pub const APPS: u64 = 1 << 41;
pub const STAYS: u64 = 1 << 42;
pub const SELLS: u64 = 1 << 43;
pub const TELLS: u64 = 1 << 44;
pub const ORDER: u64 = 1 << 45;

/// Where a phrase must stand in the text of its block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Anywhere.
    In,
    /// At the beginning.
    At,
    /// It is the whole text.
    Is,
}
