package org.whence.work;

import org.whence.core.record.MediaId;

/// A media that belongs with another.
///
/// @param name under which it came
/// @param relation in words: `extracted from this`
public record Companion(MediaId media, String name, String relation) {}
