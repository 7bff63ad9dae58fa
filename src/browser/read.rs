//! Plain objects of JavaScript into Rust types: what `serde_wasm_bindgen::from_value` does, made small. A struct is read
//! field by field in the order of its declaration, so that none of its types needs code that sorts named fields, and
//! errors are sentences of ours, thrown where they are found: serde's own bring the formatting of floating-point numbers
//! with them, and handing an error back would double the code of every field. The difference is 25 KB of the compressed
//! module.
//!
//! A field may be absent where its type says `#[serde(default)]`; unknown ones are not looked at. What is of another
//! kind than its type says is an error with the path to it.

use serde::de::value::StringDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error, Expected, IntoDeserializer, SeqAccess,
    Unexpected, Visitor,
};
use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen::throw_val;
use web_sys::js_sys::{self, Array, JsString};

#[wasm_bindgen]
extern "C" {
    /// Any object, by its keys.
    type Record;

    #[wasm_bindgen(method, indexing_getter)]
    fn get(this: &Record, key: &JsString) -> JsValue;
}

/// Reads a value; `what` names it in errors.
///
/// # Errors
/// A value that is not what the type says is thrown as an error of JavaScript, from where it was found: nothing on the
/// way back has to be prepared for it. The instance is not to be used any more, as after a trap.
pub fn read<T: DeserializeOwned>(what: &'static str, value: JsValue) -> T {
    PATH.replace(vec![Step::Field(what)]);
    match T::deserialize(Reader(value)) {
        Ok(value) => value,
        Err(fault) => match fault {},
    }
}

/// What is wrong is never handed back, but thrown.
#[derive(Debug)]
enum Fault {}

#[derive(Clone, Copy, Debug)]
enum Step {
    Field(&'static str),
    Index(u32),
}

thread_local! {
    /// The way to what is being read, from the outside in.
    static PATH: RefCell<Vec<Step>> = const { RefCell::new(Vec::new()) };
}

/// How deep the way is.
fn depth() -> usize {
    PATH.with_borrow(Vec::len)
}

/// Goes on from `depth` by one step.
fn step(depth: usize, step: Step) {
    PATH.with_borrow_mut(|path| {
        path.truncate(depth);
        path.push(step);
    });
}

#[cold]
#[inline(never)]
fn fail(what: &str) -> ! {
    let mut said = String::new();
    for (depth, step) in PATH.take().into_iter().enumerate() {
        match step {
            Step::Field(name) => said.extend([if depth == 0 { "" } else { "." }, name]),
            Step::Index(index) => said.extend(["[", &index.to_string(), "]"]),
        }
    }
    throw_val(js_sys::Error::new(&format!("{said}: {what}")).into())
}

impl fmt::Display for Fault {
    fn fmt(&self, _: &mut fmt::Formatter) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Fault {}

impl Error for Fault {
    fn custom<T: fmt::Display>(what: T) -> Fault {
        fail(&what.to_string())
    }

    fn invalid_type(_: Unexpected, wanted: &dyn Expected) -> Fault {
        fail(&format!("not {wanted}"))
    }

    fn invalid_value(found: Unexpected, wanted: &dyn Expected) -> Fault {
        Fault::invalid_type(found, wanted)
    }

    fn invalid_length(_: usize, _: &dyn Expected) -> Fault {
        fail("missing")
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Fault {
        fail("not a word that is known here")
    }
}

/// A value that is read.
struct Reader(JsValue);

impl Reader {
    fn list(self) -> Items {
        if !Array::is_array(&self.0) {
            fail("not a list");
        }
        let list = Array::from(&self.0);
        Items { length: list.length(), list, next: 0, depth: depth() }
    }

    fn text(self) -> String {
        self.0.as_string().unwrap_or_else(|| fail("not a text"))
    }

    fn number(self) -> f64 {
        self.0.as_f64().unwrap_or_else(|| fail("not a number"))
    }

    fn integer<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let number = self.number();
        // Beyond 2^53 a number of JavaScript is no longer one integer.
        if number.fract() != 0.0 || number.abs() > 9_007_199_254_740_992.0 {
            fail("not a whole number");
        }
        visitor.visit_i64(number as i64)
    }
}

impl<'de> Deserializer<'de> for Reader {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Fault> {
        fail("of no type that crosses")
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_bool(self.0.as_bool().unwrap_or_else(|| fail("not true or false")))
    }

    fn deserialize_i8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.integer(visitor)
    }

    fn deserialize_i16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.integer(visitor)
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.integer(visitor)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.integer(visitor)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.integer(visitor)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.integer(visitor)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.integer(visitor)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.integer(visitor)
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_f64(self.number())
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_f64(self.number())
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_string(self.text())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_string(self.text())
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_string(self.text())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_seq(self.list())
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        if !self.0.is_object() {
            fail("not an object");
        }
        visitor.visit_seq(Fields {
            object: self.0.into(),
            fields,
            keys: keys(fields),
            next: 0,
            depth: depth(),
        })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let word: StringDeserializer<Fault> = self.text().into_deserializer();
        visitor.visit_enum(word)
    }

    serde::forward_to_deserialize_any! {
        char bytes byte_buf unit unit_struct tuple_struct map ignored_any i128 u128
    }
}

/// The items of a list.
struct Items {
    list: Array,
    length: u32,
    next: u32,
    depth: usize,
}

impl<'de> SeqAccess<'de> for Items {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        if self.next == self.length {
            return Ok(None);
        }
        let index = self.next;
        self.next += 1;
        let item = Reader(self.list.get(index));
        step(self.depth, Step::Index(index));
        seed.deserialize(item).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        usize::try_from(self.length - self.next).ok()
    }
}

/// The fields of an object, in the order of the type's declaration.
struct Fields {
    object: Record,
    fields: &'static [&'static str],
    keys: Rc<[JsString]>,
    next: usize,
    depth: usize,
}

impl Fields {
    /// The next field's value, if it is there.
    fn value(&mut self) -> Option<Reader> {
        let next = self.next;
        self.next += 1;
        if let Some(name) = self.fields.get(next) {
            step(self.depth, Step::Field(name));
        }
        let value = self.object.get(self.keys.get(next)?);
        (!value.is_undefined()).then_some(Reader(value))
    }
}

impl<'de> SeqAccess<'de> for Fields {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        self.value().map(|value| seed.deserialize(value)).transpose()
    }
}

/// Names of a type's fields, by the place of its declaration, as texts of JavaScript.
type Names = (*const &'static str, Rc<[JsString]>);

thread_local! {
    /// Made once for each type: a page has thousands of blocks.
    static NAMES: RefCell<Vec<Names>> = const { RefCell::new(Vec::new()) };
}

fn keys(fields: &'static [&'static str]) -> Rc<[JsString]> {
    NAMES.with_borrow_mut(|known| {
        if let Some((_, keys)) = known.iter().find(|(place, _)| *place == fields.as_ptr()) {
            return Rc::clone(keys);
        }
        let keys: Rc<[JsString]> = fields.iter().map(|name| JsString::from(*name)).collect();
        known.push((fields.as_ptr(), Rc::clone(&keys)));
        keys
    })
}
