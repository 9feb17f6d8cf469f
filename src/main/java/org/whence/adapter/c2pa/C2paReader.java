package org.whence.adapter.c2pa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.whence.core.credentials.Credentials;
import org.whence.core.credentials.CredentialsReader;
import org.whence.core.credentials.Outcome;
import org.whence.core.credentials.Outcome.Reason;
import org.whence.core.examination.ExaminerException;
import org.whence.core.examination.Limits;

/// Reads Content Credentials with c2pa-rs, where this build has it. The engine is loaded when the first file may carry
/// any; to all others it costs one reading.
public final class C2paReader implements CredentialsReader {

    private final Path trust;
    private final InstantSource clock;
    private @Nullable WasmEngine engine;

    /// @param trust the folder of the user's trust lists; it need not exist
    /// @param clock against which certificates are valid or expired
    public C2paReader(Path trust, InstantSource clock) {
        this.trust = trust;
        this.clock = clock;
    }

    /// What this build validates with, or nothing where it was built without.
    public static Optional<Credentials.Engine> engineOfThisBuild() {
        return WasmEngine.isInThisBuild() ? Optional.of(WasmEngine.ofThisBuild()) : Optional.empty();
    }

    @Override
    public Credentials read(Path file, String type) throws InterruptedException {
        if (!WasmEngine.isInThisBuild()) {
            return notChecked(Reason.NOT_IN_THIS_BUILD);
        }
        try {
            var name = EngineType.of(file, type);
            if (name.isEmpty()) {
                return notChecked(Reason.TYPE_NOT_READ);
            }
            if (!mayCarry(file, type)) {
                return Credentials.without(new Outcome.NoneFound());
            }
            if (Files.size(file) > Limits.CREDENTIALS_BYTES) {
                return notChecked(Reason.TOO_LARGE);
            }
            return checked(Files.readAllBytes(file), name.get());
        } catch (IOException e) {
            throw new ExaminerException("Reading a file for its Content Credentials", e);
        }
    }

    private static boolean mayCarry(Path file, String type) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return ManifestScan.mayCarry(in, type);
        }
    }

    private Credentials checked(byte[] file, String type) throws InterruptedException {
        var known = engine();
        if (!Imports.areKnown(known.module())) {
            return notChecked(Reason.ENGINE_UNKNOWN);
        }
        return within(
                Limits.credentialsDeadline(file.length),
                known,
                () -> new Validation(known, file, type, clock).against(TrustFolder.read(trust)));
    }

    /// What the check comes to, or that it came to nothing.
    static Credentials within(Duration deadline, WasmEngine engine, Callable<Credentials> check)
            throws InterruptedException {
        try {
            return OwnThread.run(check, deadline);
        } catch (TimeoutException _) {
            return new Credentials(new Outcome.NotChecked(Reason.OUT_OF_TIME), engine.identity(), List.of(), null);
        } catch (ExecutionException _) {
            return new Credentials(new Outcome.NotChecked(Reason.ENGINE_FAILED), engine.identity(), List.of(), null);
        }
    }

    private synchronized WasmEngine engine() {
        var loaded = engine == null ? WasmEngine.load() : engine;
        engine = loaded;
        return loaded;
    }

    private static Credentials notChecked(Reason reason) {
        return Credentials.without(new Outcome.NotChecked(reason));
    }
}
