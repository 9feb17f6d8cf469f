package org.whence.core.metadata;

import org.whence.core.place.Place;

/// A place that a file states, and the field that states it.
public record StatedPlace(Place place, String source) {}
