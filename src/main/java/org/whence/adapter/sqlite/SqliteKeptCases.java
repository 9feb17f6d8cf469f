package org.whence.adapter.sqlite;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.Exchange.Arrival;
import org.whence.core.custody.KeptCases;
import org.whence.core.provenance.Cases;
import org.whence.core.record.ActId;
import org.whence.core.record.CaseId;
import org.whence.core.record.CatalogueException;

/// Cases in backups of the catalogue. A backup is copied before it is opened, so that it stays as it is whatever
/// version it has.
public final class SqliteKeptCases implements KeptCases {

    private final Catalogue catalogue;
    private final Path work;

    /// @param work a folder of the home that nobody else can enter, for the copy
    public SqliteKeptCases(Catalogue catalogue, Path work) {
        this.catalogue = catalogue;
        this.work = work;
    }

    @Override
    public Kept open(Path backup) {
        if (!Files.isRegularFile(backup)) {
            throw new CatalogueException("There is no backup of that name; nothing was changed");
        }
        var copy = work.resolve("restoring.db");
        try {
            Restore.clear(copy);
            Restore.copy(backup, copy);
            Upgrade.requireWhole(copy);
            return new Opened(Catalogue.open(copy, catalogue.platforms()), copy, hash(backup));
        } catch (IOException e) {
            throw new CatalogueException("Could not open the backup", e);
        }
    }

    private static String hash(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public void take(List<Arrival> arrivals, Set<ChainName> own, Map<ActId, ActId> erased) {
        var platforms = catalogue.platforms();
        catalogue.database().write("take a case back from a backup", handle -> {
            try (var receiving = new Receiving(handle, platforms)) {
                for (var arrival : arrivals) {
                    if (own.contains(arrival.chain())
                            && ChainRows.find(handle, arrival.chain()).isEmpty()) {
                        ChainRows.add(handle, arrival.chain());
                    }
                }
                receiving.take(arrivals);
            }
            erased.forEach((act, by) -> handle.createUpdate("""
                            INSERT INTO erasure (act, by)
                            SELECT erased.act, removal.act FROM line AS erased JOIN line AS removal
                            WHERE erased.act = :act AND removal.act = :by
                            ON CONFLICT DO NOTHING""")
                    .bind("act", act.hex())
                    .bind("by", by.hex())
                    .execute());
            return null;
        });
    }

    private record Opened(Catalogue backup, Path copy, String hash) implements Kept {

        @Override
        public Cases cases() {
            return new SqliteCases(backup);
        }

        @Override
        public List<Chain> chains(CaseId in) {
            var exchange = new SqliteExchange(backup);
            var checkpoints = new SqliteCheckpoints(backup);
            var names = backup.database().read("read the names of the chains", ChainRows::all);
            return names.stream()
                    .filter(chain -> in.equals(chain.in()))
                    .map(chain -> {
                        var signed = checkpoints.of(chain);
                        return new Chain(
                                chain,
                                isOwn(chain),
                                lines(chain),
                                exchange.payloads(chain),
                                signed.isEmpty() ? null : signed.getLast());
                    })
                    .toList();
        }

        private boolean isOwn(ChainName chain) {
            return backup.database()
                    .read(
                            "read whose a chain is",
                            handle -> ChainRows.find(handle, chain)
                                    .filter(row -> !ChainRows.isForeign(handle, row))
                                    .isPresent());
        }

        private List<String> lines(ChainName chain) {
            return backup.database()
                    .read("read lines of the log", handle -> ChainRows.lines(handle, chain, 0, Integer.MAX_VALUE));
        }

        @Override
        public Map<ActId, ActId> erased(CaseId in) {
            return backup.database()
                    .read(
                            "read what was erased",
                            handle -> handle
                                    .createQuery("""
                                    SELECT erasure.act, erasure.by FROM erasure
                                    JOIN line ON line.act = erasure.act JOIN chain ON chain.id = line.chain
                                    WHERE chain.case_id = ?""")
                                    .bind(0, in.toString())
                                    .map((row, _) ->
                                            Map.entry(new ActId(row.getString(1)), new ActId(row.getString(2))))
                                    .stream()
                                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
        }

        @Override
        public void close() {
            backup.close();
            try {
                Restore.clear(copy);
            } catch (IOException e) {
                throw new CatalogueException("The copy of a backup could not be deleted", e);
            }
        }
    }
}
