package org.whence.core.metadata;

import org.whence.core.place.Place;

/// A place that a file states, and the field that states it.
///
/// @param details what stands beside the position, [PlaceDetails#NONE] for a name
public record StatedPlace(Place place, String source, PlaceDetails details) {

    /// A place beside which nothing more stands.
    public StatedPlace(Place place, String source) {
        this(place, source, PlaceDetails.NONE);
    }
}
