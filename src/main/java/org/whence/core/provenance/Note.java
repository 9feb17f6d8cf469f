package org.whence.core.provenance;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.whence.core.media.Part;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.RecordId;

/// An investigator's note on a record, or on a part of a media.
///
/// @param on what it is about
/// @param part of the media, where it is about one; else the whole
/// @param revisions in the order in which they were made, the first being the note as first written
/// @param standing the revisions that no other replaced: one is the note as it reads now, two are a conflict
public record Note(RecordId id, CaseId in, Subject on, Part part, List<Revision> revisions, List<Revision> standing) {

    public Note {
        revisions = List.copyOf(revisions);
        standing = List.copyOf(standing);
    }

    /// What a note can be about: a record of one of these kinds, under its name.
    ///
    /// @param name a media's SHA-256, a record's UUID, or for a match `<sha256> <sha256>`, smaller first
    public record Subject(Kind kind, String name) {}

    public enum Kind {
        MEDIA,
        APPEARANCE,
        MATCH,
        CLAIM,
        POST;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// One wording of a note.
    ///
    /// @param text Markdown (CommonMark)
    public record Revision(ActId act, AuthorId by, Instant at, Form form, String text) {}

    /// What a note is: what was seen, or what is concluded from it.
    public enum Form {
        OBSERVATION,
        INFERENCE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Form ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
