package org.whence.core.fingerprint;

/// The fingerprint of one frame of a clip.
///
/// @param timeMillis from the start of the clip
public record FrameHash(long timeMillis, PdqHash hash, int quality) {}
