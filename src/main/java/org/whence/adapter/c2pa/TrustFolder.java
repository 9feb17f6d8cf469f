package org.whence.adapter.c2pa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.whence.core.credentials.TrustList;

/// The folder in which the user puts trust lists: files `*.pem` of certificates.
///
/// Those whose name begins with `C2PA` are the official ones, of signers and of time-stamping authorities, and are
/// looked at first; all others are the user's own, and are looked at where the official ones do not know the signer.
final class TrustFolder {

    private static final String OFFICIAL = "C2PA";
    private static final int MOST_BYTES = 8 << 20;
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private TrustFolder() {}

    /// Lists that are looked at together.
    ///
    /// @param anchors their certificates, in PEM
    record Trusted(List<TrustList> lists, String anchors) {}

    /// The official lists and the user's own, as far as there are any.
    ///
    /// @throws UncheckedIOException if they cannot be read
    static List<Trusted> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            var lists = files.filter(file -> file.toString().endsWith(".pem"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            return Stream.of(
                            together(lists.stream()
                                    .filter(TrustFolder::isOfficial)
                                    .toList()),
                            together(lists.stream()
                                    .filter(file -> !isOfficial(file))
                                    .toList()))
                    .filter(trusted -> !trusted.lists().isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the trust lists", e);
        }
    }

    private static boolean isOfficial(Path file) {
        return file.getFileName().toString().startsWith(OFFICIAL);
    }

    private static Trusted together(List<Path> files) throws IOException {
        var lists = new ArrayList<TrustList>();
        var anchors = new StringBuilder();
        for (var file : files) {
            try (var in = Files.newInputStream(file)) {
                var bytes = in.readNBytes(MOST_BYTES);
                anchors.append(new String(bytes, StandardCharsets.US_ASCII)).append('\n');
                lists.add(new TrustList(file.getFileName().toString(), sha256(bytes), date(file)));
            }
        }
        return new Trusted(List.copyOf(lists), anchors.toString());
    }

    private static LocalDate date(Path file) throws IOException {
        var inName = DATE.matcher(file.getFileName().toString());
        try {
            if (inName.find()) {
                return LocalDate.parse(inName.group());
            }
        } catch (DateTimeParseException _) {
            // digits like a date that are none: the file's own day stands
        }
        return Files.getLastModifiedTime(file)
                .toInstant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
