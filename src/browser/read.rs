//! Plain objects of JavaScript into Rust types: what `serde_wasm_bindgen::from_value` does, made small. A struct is read
//! field by field in the order of its declaration, so that none of its types needs code that sorts named fields, and
//! errors are sentences of ours: serde's own bring the formatting of floating-point numbers with them. The difference is
//! 18 KB of the compressed module.
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
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};
use web_sys::js_sys::{Array, JsString};

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
/// When the value is not what the type says.
pub fn read<T: DeserializeOwned>(what: &'static str, value: JsValue) -> Result<T, JsError> {
    T::deserialize(Reader(value)).map_err(|fault| JsError::new(&fault.inside(what).to_string()))
}

/// What is wrong, and where: steps from the inside out.
#[derive(Debug)]
struct Fault {
    path: Vec<Step>,
    what: String,
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Field(&'static str),
    Index(u32),
}

impl Fault {
    fn new(what: &str) -> Fault {
        Fault { path: Vec::new(), what: what.into() }
    }

    fn inside(self, field: &'static str) -> Fault {
        self.at(Step::Field(field))
    }

    fn at(mut self, step: Step) -> Fault {
        self.path.push(step);
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for (depth, step) in self.path.iter().rev().enumerate() {
            match step {
                Step::Field(name) if depth == 0 => f.write_str(name)?,
                Step::Field(name) => write!(f, ".{name}")?,
                Step::Index(index) => write!(f, "[{index}]")?,
            }
        }
        write!(f, ": {}", self.what)
    }
}

impl std::error::Error for Fault {}

impl Error for Fault {
    fn custom<T: fmt::Display>(what: T) -> Fault {
        Fault::new(&what.to_string())
    }

    fn invalid_type(_: Unexpected, wanted: &dyn Expected) -> Fault {
        Fault::new(&format!("not {wanted}"))
    }

    fn invalid_value(found: Unexpected, wanted: &dyn Expected) -> Fault {
        Fault::invalid_type(found, wanted)
    }

    fn invalid_length(_: usize, _: &dyn Expected) -> Fault {
        Fault::new("missing")
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Fault {
        Fault::new("not a word that is known here")
    }
}

/// A value that is read.
struct Reader(JsValue);

impl Reader {
    fn list(self) -> Result<Items, Fault> {
        if !Array::is_array(&self.0) {
            return Err(Fault::new("not a list"));
        }
        let list = Array::from(&self.0);
        Ok(Items { length: list.length(), list, next: 0 })
    }

    fn text(self) -> Result<String, Fault> {
        self.0.as_string().ok_or_else(|| Fault::new("not a text"))
    }

    fn number(self) -> Result<f64, Fault> {
        self.0.as_f64().ok_or_else(|| Fault::new("not a number"))
    }

    fn integer<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let number = self.number()?;
        // Beyond 2^53 a number of JavaScript is no longer one integer.
        if number.fract() != 0.0 || number.abs() > 9_007_199_254_740_992.0 {
            return Err(Fault::new("not a whole number"));
        }
        visitor.visit_i64(number as i64)
    }
}

impl<'de> Deserializer<'de> for Reader {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Fault> {
        Err(Fault::new("of no type that crosses"))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_bool(self.0.as_bool().ok_or_else(|| Fault::new("not true or false"))?)
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
        visitor.visit_f64(self.number()?)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_f64(self.number()?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_string(self.text()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_string(self.text()?)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_string(self.text()?)
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
        visitor.visit_seq(self.list()?)
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
            return Err(Fault::new("not an object"));
        }
        let mut reading = Fields { object: self.0.into(), fields, keys: keys(fields), next: 0 };
        visitor.visit_seq(&mut reading).map_err(|fault| reading.blame(fault))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let word: StringDeserializer<Fault> = self.text()?.into_deserializer();
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
        seed.deserialize(item).map(Some).map_err(|fault| fault.at(Step::Index(index)))
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
}

impl Fields {
    /// The next field's value, if it is there.
    fn value(&mut self) -> Option<Reader> {
        let value = self.object.get(self.keys.get(self.next)?);
        self.next += 1;
        (!value.is_undefined()).then_some(Reader(value))
    }

    /// Puts the last field into the path of what is wrong with it.
    fn blame(&self, fault: Fault) -> Fault {
        match self.fields.get(self.next.wrapping_sub(1)) {
            Some(name) => fault.inside(name),
            None => fault,
        }
    }
}

impl<'de> SeqAccess<'de> for &mut Fields {
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
