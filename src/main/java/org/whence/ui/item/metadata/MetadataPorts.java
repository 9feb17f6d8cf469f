package org.whence.ui.item.metadata;

import java.util.List;
import java.util.Optional;
import org.whence.core.metadata.Field;
import org.whence.core.record.MediaId;

/// What the Metadata tab asks of the program. Both may block; called on background threads.
///
/// @param bytes those that say a field
/// @param fields of another media
public record MetadataPorts(BytesOf bytes, FieldsOf fields) {

    /// The bytes of a media at a place in it, or the beginning of them; nothing where they are not here.
    @FunctionalInterface
    public interface BytesOf {

        Optional<byte[]> of(MediaId media, Field.Bytes at);
    }

    /// What a media says of itself.
    @FunctionalInterface
    public interface FieldsOf {

        List<Field> of(MediaId media);
    }
}
