package org.whence.work.custody;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.Checkpoint;
import org.whence.core.custody.Head;
import org.whence.core.custody.Heads;
import org.whence.core.custody.LogLine;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.Stamp;
import org.whence.core.custody.Stampings;
import org.whence.core.custody.TimeProof;
import org.whence.core.custody.TimeStamps;
import org.whence.core.record.ActId;
import org.whence.core.record.CaseId;
import org.whence.work.RefusedException;

/// Has the time of a case's log certified by others: writes what to send them, and attaches what they answer. By which
/// way it goes there and back is the user's matter; nothing is sent from here.
public final class StampTime {

    private static final String REQUEST = ".tsq";

    private final ActLog log;
    private final Stampings stampings;
    private final TimeStamps stamps;
    private final RandomGenerator random;

    /// @param random has to be unpredictable: a nonce that can be guessed says nothing of when the answer was given
    public StampTime(ActLog log, Stampings stampings, TimeStamps stamps, RandomGenerator random) {
        this.log = log;
        this.stampings = stampings;
        this.stamps = stamps;
        this.random = random;
    }

    /// Writes a request for where the logs of the case end now, and records that it was made.
    ///
    /// @param file a new one: a request to a time-stamping authority where its name ends in `.tsq`; else the
    ///     text that is hashed, for OpenTimestamps and others
    /// @return what it speaks of
    /// @throws RefusedException if the file is there, or cannot be written: nothing was recorded
    public Heads ask(CaseId in, Path file) {
        var heads = new Heads(ends(in));
        var isRequest = file.toString().endsWith(REQUEST);
        var nonce = isRequest ? nonce() : null;
        write(
                file,
                nonce == null ? heads.text().getBytes(StandardCharsets.US_ASCII) : stamps.request(heads.hash(), nonce));
        log.record(in, new Act.TimeAsked(heads, nonce));
        return heads;
    }

    private List<Checkpoint> ends(CaseId in) {
        var ends = new ArrayList<Checkpoint>();
        for (var chain : log.chains()) {
            if (in.equals(chain.in())) {
                end(chain).ifPresent(head -> ends.add(new Checkpoint(chain, head)));
            }
        }
        return ends;
    }

    private Optional<Head> end(ChainName chain) {
        var last = new Head[] {Head.EMPTY};
        log.read(
                chain,
                stored -> last[0] = new Head(
                        last[0].size() + 1, LogLine.parse(stored.line()).id()));
        return Optional.of(last[0]).filter(head -> head.size() > 0);
    }

    private String nonce() {
        var bytes = new byte[TimeStamps.NONCE_BYTES];
        random.nextBytes(bytes);
        bytes[0] |= 1; // so that it has all of its bytes
        return HexFormat.of().formatHex(bytes);
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new RefusedException("There is a file " + file.getFileName() + " already. Nothing was done.");
        } catch (IOException e) {
            throw new RefusedException(
                    "The request cannot be written to " + file.getFileName() + ". Nothing was done.");
        }
    }

    /// Attaches an answer to what was asked in the case, if it holds.
    ///
    /// @param file `.tsr` or `.ots`; which, is told by its content
    /// @throws RefusedException if it does not hold, or answers nothing that was asked, or was attached before
    public Stamp attach(CaseId in, Path file) {
        var read = read(file);
        var acts = stampings.of(in);
        for (var logged : acts) {
            if (logged.act() instanceof Act.TimeStamped(var _, var proof) && proof.equals(read.proof())) {
                throw new RefusedException("That answer was attached before.");
            }
        }
        var why = "It answers nothing that was asked in this case: it speaks of " + read.hash() + ".";
        for (var logged : acts.reversed()) {
            if (logged.act() instanceof Act.TimeAsked(var heads, var nonce)
                    && heads.hash().equals(read.hash())) {
                switch (stamps.check(read.proof(), heads.hash(), nonce)) {
                    case TimeProof.Finding.Wrong(var says) -> why = says;
                    case TimeProof.Finding.Signed _, TimeProof.Finding.Kept _ -> {
                        return attached(in, logged, read.proof());
                    }
                }
            }
        }
        throw new RefusedException(why + " Nothing was attached.");
    }

    private Stamp attached(CaseId in, LoggedAct asked, TimeProof proof) {
        var answer = log.record(in, new Act.TimeStamped(asked.id(), proof));
        return Stamp.among(List.of(asked, answer), stamps, this::line).getLast();
    }

    private TimeStamps.Read read(Path file) {
        try {
            if (Files.size(file) > TimeProof.LARGEST) {
                throw new RefusedException(
                        "It is larger than any answer of a time-stamping authority. " + "Nothing was attached.");
            }
            return stamps.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new RefusedException("The answer cannot be read: " + file.getFileName() + ".");
        } catch (IllegalArgumentException e) {
            throw new RefusedException(e.getMessage() + " Nothing was attached.");
        }
    }

    /// All that was asked in the case, and what came of it, in the order in which this desk came to know it.
    public List<Stamp> in(CaseId id) {
        return Stamp.among(stampings.of(id), stamps, this::line);
    }

    private Optional<ActId> line(ChainName chain, long seq) {
        return log.lines(chain, seq, 1).stream()
                .map(line -> LogLine.parse(line).id())
                .findFirst();
    }
}
