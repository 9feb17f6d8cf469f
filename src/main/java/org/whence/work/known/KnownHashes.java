package org.whence.work.known;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.whence.core.compare.CandidateSearch;
import org.whence.core.compare.Content;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Examinations;
import org.whence.core.examination.Fingerprints;
import org.whence.core.index.HammingIndex;
import org.whence.core.index.IndexFile;
import org.whence.core.match.Nearness;

/// Every hash that the catalogue holds, ready to be searched. Kept beside the catalogue in a file that is never
/// trusted: what is wrong or missing there is made again from the catalogue. For use from any thread.
public final class KnownHashes {

    private final Fingerprints fingerprints;
    private final Path file;
    private final Recent<Long, CandidateSearch.Place> places = new Recent<>(20_000);
    private HammingIndex index = new HammingIndex();
    private boolean read;
    private long lastRow;

    /// @param file in which the index is kept
    public KnownHashes(Fingerprints fingerprints, Path file) {
        this.fingerprints = fingerprints;
        this.file = file;
    }

    /// The media that may show what `content` shows, the best first. A still is asked for with leads, a
    /// clip without: each of its frames asks, and a wide search is slow.
    public List<CandidateSearch.Candidate> candidates(Content content) {
        return new CandidateSearch(upToDate(), this::place, radius(content)).of(content);
    }

    /// The same among a few media that are not in the catalogue yet.
    public static List<CandidateSearch.Candidate> among(List<Examination> few, Content content) {
        var rows = few.stream().flatMap(each -> Fingerprints.of(each).stream()).toList();
        var index = new HammingIndex();
        for (var row = 0; row < rows.size(); row++) {
            if (isAsked(rows.get(row))) {
                index.add(row, rows.get(row).hash());
            }
        }
        return new CandidateSearch(index, row -> Optional.of(place(rows.get((int) row))), radius(content)).of(content);
    }

    private static int radius(Content content) {
        return content.picture() == null ? Nearness.CONFIDENT_BITS : Nearness.LEAD_BITS;
    }

    private static boolean isAsked(Examinations.HashRow row) {
        return row.quality() >= Nearness.FAINTEST_QUALITY;
    }

    private Optional<CandidateSearch.Place> place(long row) {
        return places.get(row, number -> fingerprints.hash(number).map(KnownHashes::place));
    }

    private static CandidateSearch.Place place(Examinations.HashRow hash) {
        return new CandidateSearch.Place(hash.media(), Math.max(0, hash.timeMillis()));
    }

    private synchronized HammingIndex upToDate() {
        if (!read) {
            read = true;
            if (IndexFile.read(file, Examination.VERSION) instanceof IndexFile.Outcome.Loaded(var kept, var highest)
                    && agrees(kept, highest)) {
                index = kept;
                lastRow = highest;
            }
        }
        fingerprints.hashes(lastRow, row -> {
            if (isAsked(row)) {
                index.add(row.row(), row.hash());
            }
            lastRow = row.row();
        });
        return index;
    }

    /// Whether the file is of this catalogue: no more hashes, none later, and of the last one the same.
    private boolean agrees(HammingIndex kept, long highest) {
        var count = fingerprints.hashCount();
        return kept.size() <= count.rows()
                && highest <= count.lastRow()
                && fingerprints
                        .hash(highest)
                        .filter(row -> kept.within(row.hash(), 0).stream().anyMatch(hit -> hit.row() == highest))
                        .isPresent();
    }

    /// Lets go of all hashes, in memory and in the file; those that the catalogue still holds are read again.
    ///
    /// @throws UncheckedIOException if the file cannot be deleted
    public synchronized void forget() {
        index = new HammingIndex();
        places.forget();
        read = true;
        lastRow = 0;
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not delete the index of fingerprints", e);
        }
    }

    /// Keeps the index for the next start.
    public synchronized void keep() {
        if (read && upToDate().size() > 0) {
            IndexFile.write(file, index, Examination.VERSION);
        }
    }
}
