package org.whence.core.metadata;

import java.util.List;

/// What a file says of itself, and what in it could not be read.
///
/// @param fields in the order in which they were met; a name may occur more than once
/// @param orientation how the stored picture is to be turned to stand upright, as Exif counts it: 1 to 8, 1 where the
/// file does not say (Exif 2.32, tag 0x0112; for HEIF made from its turning and mirroring properties)
public record MetadataReading(List<Field> fields, List<Defect> defects, int orientation) {

    public MetadataReading {
        fields = List.copyOf(fields);
        defects = List.copyOf(defects);
        if (orientation < 1 || orientation > 8) {
            throw new IllegalArgumentException("Not an orientation: " + orientation);
        }
    }
}
