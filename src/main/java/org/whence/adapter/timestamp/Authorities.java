package org.whence.adapter.timestamp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The certificates that the user keeps of those whose time stamps they believe: files `*.pem` in a folder. Whoever's
/// certificate goes back to one of them is known. Nothing is asked about revocation: that takes a network.
///
/// Source: RFC 5280, 6.
final class Authorities {

    private final @Nullable Path folder;

    /// @param folder which need not be there; null: none are kept
    Authorities(@Nullable Path folder) {
        this.folder = folder;
    }

    /// All that are kept. A file that holds no certificates counts as none.
    List<X509Certificate> all() {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        var all = new ArrayList<X509Certificate>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(".pem"))
                    .sorted()
                    .toList()) {
                all.addAll(read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The certificates of time-stamping authorities cannot be read", e);
        }
        return all;
    }

    private static List<X509Certificate> read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException _) {
            return List.of();
        }
    }

    /// Whether a certificate goes back to one that is kept, by way of others that came with it, at that time.
    boolean know(X509Certificate signer, Collection<X509Certificate> others, Instant at) {
        var anchors = all().stream().map(kept -> new TrustAnchor(kept, null)).collect(Collectors.toSet());
        if (anchors.isEmpty()) {
            return false;
        }
        try {
            var target = new X509CertSelector();
            target.setCertificate(signer);
            var path = new PKIXBuilderParameters(anchors, target);
            path.setRevocationEnabled(false);
            path.setDate(Date.from(at));
            var together = new ArrayList<>(others);
            together.add(signer);
            path.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(together)));
            CertPathBuilder.getInstance("PKIX").build(path);
            return true;
        } catch (CertPathBuilderException _) {
            return false;
        } catch (InvalidAlgorithmParameterException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform builds paths of certificates", e);
        }
    }
}
