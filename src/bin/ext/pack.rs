//! The packages that the stores take. The same files give the same bytes: sorted names, one date.

use crate::place::{Outcome, files};
use std::io::Write;
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Above 9 stand the iterations of Zopfli: a second of work once for 5 % less at every reader's.
const ZOPFLI: i64 = 24;

/// Packs all files of a folder.
pub fn zip(folder: &Path, package: &Path) -> Outcome {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(ZOPFLI))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for name in files(folder)? {
        zip.start_file(&*name, options)?;
        zip.write_all(&std::fs::read(folder.join(&name))?)?;
    }
    crate::place::write(package, zip.finish()?.get_ref())
}

/// Size of a file inside a package as it is sent, in bytes.
pub fn packed_size(package: &Path, name: &str) -> Outcome<u64> {
    let mut zip = zip::ZipArchive::new(std::fs::File::open(package)?)?;
    Ok(zip.by_name(name)?.compressed_size())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_files_give_the_same_bytes_whenever_and_in_whatever_order_they_were_written() {
        let place = std::env::temp_dir().join(format!("wsw-pack-{}", std::process::id()));
        let package = |folder: &str, names: [&str; 2]| {
            for name in names {
                crate::place::write(&place.join(folder).join(name), name.as_bytes()).expect("written");
            }
            let package = place.join(format!("{folder}.zip"));
            zip(&place.join(folder), &package).expect("packed");
            std::fs::read(package).expect("read")
        };
        let (one, two) = (package("one", ["a/x.js", "b.js"]), package("two", ["b.js", "a/x.js"]));
        std::fs::remove_dir_all(&place).expect("removed");
        assert_eq!(one, two);
    }
}
