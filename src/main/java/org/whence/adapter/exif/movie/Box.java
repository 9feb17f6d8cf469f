package org.whence.adapter.exif.movie;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whence.core.metadata.Field.Bytes;

/// A box of an ISO base media or QuickTime file (ISO/IEC 14496-12, 4.2; Apple, QuickTime File Format).
///
/// @param type its four characters, as Latin 1
/// @param start where its length stands in the file
/// @param data where its contents begin, past the version and flags of those boxes that hold boxes after them
/// @param end where it ends; never past the end of the box around it, nor of the file
/// @param parts the boxes in it, where it is of a kind that holds boxes
record Box(String type, long start, long data, long end, List<Box> parts) {

    Box {
        parts = List.copyOf(parts);
    }

    /// Head and contents, as a place in the file.
    Bytes bytes() {
        return new Bytes(start, end - start);
    }

    /// `moov(mvhd trak(...))`: the boxes in it, so deep and no deeper.
    String tree(int depth) {
        String name =
                type.chars().allMatch(c -> c > 0x20 && c < 0x7F || c == 0xA9) ? type : type.replaceAll("[^!-~©]", "_");
        return parts.isEmpty() || depth == 0
                ? name
                : parts.stream().map(part -> part.tree(depth - 1)).collect(Collectors.joining(" ", name + "(", ")"));
    }

    long size() {
        return end - data;
    }

    Optional<Box> part(String type) {
        return all(type).findFirst();
    }

    Stream<Box> all(String type) {
        return parts.stream().filter(box -> box.type.equals(type));
    }

    /// The box at the end of a path from here, if it is there.
    Optional<Box> at(String... path) {
        var found = Optional.of(this);
        for (var type : path) {
            found = found.flatMap(box -> box.part(type));
        }
        return found;
    }
}
