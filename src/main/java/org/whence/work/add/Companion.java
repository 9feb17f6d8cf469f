package org.whence.work.add;

import org.whence.core.record.MediaId;

/// A media that belongs with another.
///
/// @param name under which it came
/// @param relation in words: `extracted from this`
/// @param isSidecar whether it was written about the other: what it states, it states of that
public record Companion(MediaId media, String name, String relation, boolean isSidecar) {}
