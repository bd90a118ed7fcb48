//! Between laptops. The first room is the merge of histories; bundles come with the exchange.

pub mod merge;
