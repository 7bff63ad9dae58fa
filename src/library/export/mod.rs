//! Formats in which quotations leave the page by the reader's hand.
