//! The file `tagger.bin`: little-endian, written by the recipe, checked here in every length before it is used.
//!
//! ```text
//! "WSWT" version:u32 checksum:u32        FNV-1a of all that follows
//! words buckets word_dims affix_dims affixes shapes flags hidden : u32 each
//! keys          u16 × words              from one key to the next: the upper 24 bits of a known word's hash, ascending
//! words         scale:f32, i4 × (words + buckets) × word_dims      the lower half of a byte first; a word that is not
//!                                        known has row words + hash % buckets
//! tables        affixes (suffix), affixes (prefix), shapes: scale:f32, i8 × rows × affix_dims
//! two directions (forward, backward), gates in the order reset, update, new:
//!   input       f32 × 3 hidden scales, i8 × 3 hidden × (word_dims + 3 affix_dims + flags)
//!   recurrent   f32 × 3 hidden scales, i8 × 3 hidden × hidden
//!   biases      f32 × 3 hidden of the input, f32 × 3 hidden of the recurrence
//! output        f32 × 7 scales, i8 × 7 × 2 hidden, f32 × 7 biases
//! labels        f32 × 7 of the first label, f32 × 7 × 7 from label to label
//! ```

use super::features::{AFFIXES, FLAGS, SHAPES, hash_bytes};

/// The first bytes of the file.
const MAGIC: &[u8; 4] = b"WSWT";
/// Version of the format and of the features: a file of another one is refused.
const VERSION: u32 = 2;
/// Labels: outside, and begin and inside of content, source and cue.
pub const LABELS: usize = 7;

/// What a word is known by: a part of its hash, which says nearly as much.
pub fn key(hash: u32) -> u32 {
    hash >> 8
}

/// A table of rows of small integers with one scale.
#[derive(Debug)]
pub struct Table {
    /// Columns.
    pub dims: usize,
    /// Real value of one step.
    pub scale: f32,
    /// Row by row.
    pub values: Vec<i8>,
}

impl Table {
    /// A row; empty when there is none.
    #[must_use]
    pub fn row(&self, row: usize) -> &[i8] {
        self.values.get(row * self.dims..(row + 1) * self.dims).unwrap_or(&[])
    }
}

/// A matrix of small integers with one scale a row.
#[derive(Debug)]
pub struct Matrix {
    /// Columns.
    pub columns: usize,
    /// Real value of one step, for each row.
    pub scales: Vec<f32>,
    /// Row by row.
    pub values: Vec<i8>,
}

/// One direction of the network.
#[derive(Debug)]
pub struct Gates {
    /// From the features.
    pub input: Matrix,
    /// From the state before.
    pub recurrent: Matrix,
    /// Added to the input's part.
    pub input_bias: Vec<f32>,
    /// Added to the recurrence's part.
    pub recurrent_bias: Vec<f32>,
}

/// Everything in the file.
#[derive(Debug)]
pub struct Parts {
    /// Keys of the known words, ascending: see [`key`].
    pub keys: Vec<u32>,
    /// Rows for words that are not known.
    pub buckets: usize,
    /// Words, suffixes, prefixes, shapes.
    pub tables: [Table; 4],
    /// Size of the state.
    pub hidden: usize,
    /// Forward, backward.
    pub gates: [Gates; 2],
    /// From both states to the labels.
    pub output: Matrix,
    /// Biases of the labels.
    pub output_bias: [f32; LABELS],
    /// Scores of a paragraph's first label.
    pub start: [f32; LABELS],
    /// Scores from a label (row) to the next.
    pub moves: [[f32; LABELS]; LABELS],
}

/// Reads numbers off the front of bytes.
pub struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// The next `n` bytes.
    pub fn bytes(&mut self, n: usize) -> Result<&'a [u8], String> {
        let (head, tail) = self.rest.split_at_checked(n).ok_or("the model file is too short")?;
        self.rest = tail;
        Ok(head)
    }
    /// The next number.
    pub fn u32(&mut self) -> Result<u32, String> {
        let bytes = self.bytes(4)?;
        Ok(bytes.try_into().map(u32::from_le_bytes).unwrap_or_default())
    }
    /// The next number, at most `most`.
    pub fn size(&mut self, what: &str, most: usize) -> Result<usize, String> {
        let n = self.u32()? as usize;
        if n == 0 || n > most { Err(format!("the model file claims {n} {what}")) } else { Ok(n) }
    }
    /// The next `n` real numbers.
    pub fn floats(&mut self, n: usize) -> Result<Vec<f32>, String> {
        let (fours, _) = self.bytes(n * 4)?.as_chunks::<4>();
        let values: Vec<f32> = fours.iter().map(|b| f32::from_le_bytes(*b)).collect();
        if values.iter().all(|v| v.is_finite() && v.abs() < 1e6) {
            Ok(values)
        } else {
            Err("the model file holds no numbers".into())
        }
    }
    fn seven(&mut self) -> Result<[f32; LABELS], String> {
        self.floats(LABELS)?.try_into().map_err(|_| "the model file is too short".to_owned())
    }
    fn small(&mut self, n: usize) -> Result<Vec<i8>, String> {
        Ok(self.bytes(n)?.iter().map(|b| b.cast_signed()).collect())
    }
    fn halves(&mut self, n: usize) -> Result<Vec<i8>, String> {
        let signed = |half: u8| (half << 4).cast_signed() >> 4;
        Ok(self.bytes(n / 2)?.iter().flat_map(|&b| [signed(b & 15), signed(b >> 4)]).collect())
    }
    fn table(
        &mut self,
        dims: usize,
        values: fn(&mut Self, usize) -> Result<Vec<i8>, String>,
        rows: usize,
    ) -> Result<Table, String> {
        let scale = self.floats(1)?.first().copied().unwrap_or_default();
        Ok(Table { dims, scale, values: values(self, rows * dims)? })
    }
    fn matrix(&mut self, rows: usize, columns: usize) -> Result<Matrix, String> {
        Ok(Matrix { columns, scales: self.floats(rows)?, values: self.small(rows * columns)? })
    }
    fn gates(&mut self, hidden: usize, inputs: usize) -> Result<Gates, String> {
        let rows = 3 * hidden;
        Ok(Gates {
            input: self.matrix(rows, inputs)?,
            recurrent: self.matrix(rows, hidden)?,
            input_bias: self.floats(rows)?,
            recurrent_bias: self.floats(rows)?,
        })
    }
    /// Nothing may be left.
    pub fn end(&self) -> Result<(), String> {
        if self.rest.is_empty() { Ok(()) } else { Err("the model file is too long".into()) }
    }
}

/// Reads the network.
pub fn read(bytes: &[u8]) -> Result<Parts, String> {
    let mut r = Reader { rest: bytes };
    if r.bytes(4)? != MAGIC {
        return Err("this is no model file".into());
    }
    let version = r.u32()?;
    if version != VERSION {
        return Err(format!("the model file has version {version}, this program reads {VERSION}"));
    }
    if r.u32()? != hash_bytes(r.rest) {
        return Err("the model file is damaged".into());
    }
    let words = r.size("words", 60_000)?;
    let buckets = r.size("buckets", 4096)?;
    let word_dims = r.size("columns of words", 256)?;
    let affix_dims = r.size("columns of affixes", 256)?;
    let (affixes, shapes) = (r.u32()?, r.u32()?);
    let flags = r.size("flags", 64)?;
    let hidden = r.size("states", 512)?;
    if affixes != AFFIXES || shapes != SHAPES || flags != FLAGS || hidden % 32 != 0 {
        return Err("the model file was made for other features".into());
    }
    let dense = word_dims + 3 * affix_dims;
    if word_dims % 2 != 0 || dense % 2 != 0 {
        return Err("the model file has an odd number of columns".into());
    }
    let (twos, _) = r.bytes(words * 2)?.as_chunks::<2>();
    let gaps = twos.iter().map(|b| u32::from(u16::from_le_bytes(*b)));
    let keys = gaps.scan(0u32, |key, gap| {
        *key += gap;
        Some(*key)
    });
    let keys = keys.collect();
    let tables = [
        r.table(word_dims, Reader::halves, words + buckets)?,
        r.table(affix_dims, Reader::small, AFFIXES as usize)?,
        r.table(affix_dims, Reader::small, AFFIXES as usize)?,
        r.table(affix_dims, Reader::small, SHAPES as usize)?,
    ];
    let gates = [r.gates(hidden, dense + FLAGS)?, r.gates(hidden, dense + FLAGS)?];
    let output = r.matrix(LABELS, 2 * hidden)?;
    let output_bias = r.seven()?;
    let start = r.seven()?;
    let mut moves = [[0.0; LABELS]; LABELS];
    for row in &mut moves {
        *row = r.seven()?;
    }
    r.end()?;
    Ok(Parts { keys, buckets, tables, hidden, gates, output, output_bias, start, moves })
}
