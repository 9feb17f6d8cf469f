package org.whence.core.custody;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.whence.core.record.AuthorId;

/// Makes the next line of a chain. Keeps nothing: where lines lie is its caller's matter. Safe for use by several
/// threads if the clock and the random source are.
public final class ChainWriter {

    private static final int SALT_BYTES = 32;

    private final InstantSource clock;
    private final RandomGenerator random;

    /// @param random has to be unpredictable, for salts keep payloads from being guessed
    public ChainWriter(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /// The line that follows `head`, at the clock's time and with a new salt.
    ///
    /// @throws IllegalArgumentException if the first act is not an [Act.Opened], or a later one is
    public Link append(Head head, AuthorId author, Act act) {
        if (act instanceof Act.Opened != (head.size() == 0)) {
            throw new IllegalArgumentException(
                    "A chain is opened by its first act and by no other: " + ActJson.word(act) + " at " + head.size());
        }
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var payload = new ActLog.Payload(salt, ActJson.write(act));
        var hash = new Sha256();
        var line = new LogLine(
                head.size(), clock.instant(), author, ActJson.word(act), hash.commitment(payload), head.last());
        return new Link(hash.name(line.text()), line, payload);
    }
}
