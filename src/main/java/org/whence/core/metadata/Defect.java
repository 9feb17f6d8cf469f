package org.whence.core.metadata;

/// Something in a file that could not be read, or is not as its format demands. What else is there was read all the
/// same.
///
/// @param where the part of the file or the reader concerned: `JPEG`, `GPS`, `stream 0`
/// @param says one sentence for people
public record Defect(String where, String says) {}
