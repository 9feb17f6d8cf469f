package org.whence.core.fingerprint;

import org.whence.core.record.MediaId;

/// The hashes of a file's bytes in lower-case hexadecimal, and how many bytes those are.
///
/// @param media SHA-256 (FIPS 180-4), which names the media
/// @param sha1 SHA-1, and `md5` MD5: for exchange with lists that know nothing better; they identify nothing here
public record ContentHashes(MediaId media, String sha1, String md5, long size) {}
