package org.whence.support;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;

/// A time-stamping authority in this process: a root, and a key that it certified to stamp times.
public final class TimeAuthority {

    public static final String NAME = "Stamps for tests";
    public static final Instant NOW = Instant.parse("2026-11-28T06:20:11Z");

    private static final String SIGNED_WITH = "SHA256withECDSA";
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.3.4.1");

    private final KeyPair rootKey = key();
    private final KeyPair key = key();
    private final X509Certificate root;
    private final X509Certificate certificate;
    private boolean withCertificates = true;

    /// One whose certificate is in order.
    public TimeAuthority() {
        this(NOW.plus(365, ChronoUnit.DAYS));
    }

    private TimeAuthority(Instant until) {
        root = certificate(
                "CN=Root for tests", "CN=Root for tests", rootKey, rootKey, null, NOW.plus(3650, ChronoUnit.DAYS));
        certificate = certificate(
                "CN=Root for tests", "CN=" + NAME + ",O=Whence", key, rootKey, KeyPurposeId.id_kp_timeStamping, until);
    }

    /// One whose certificate ended before [#NOW].
    public static TimeAuthority expired() {
        return new TimeAuthority(NOW.minus(1, ChronoUnit.DAYS));
    }

    /// The same, which puts no certificates into its answers.
    public TimeAuthority withoutCertificates() {
        withCertificates = false;
        return this;
    }

    /// What answers a request.
    public byte[] answer(byte[] request) {
        try {
            var asked = new TimeStampRequest(request);
            return generator()
                    .generate(asked, BigInteger.valueOf(17), Date.from(NOW))
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TSPException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What says that nothing is stamped.
    public byte[] refusal(byte[] request) {
        try {
            return generator()
                    .generateRejectedResponse(new IOException("closed"))
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TSPException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private TimeStampResponseGenerator generator()
            throws TSPException, GeneralSecurityException, OperatorCreationException {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var sha1 = digests.get(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1));
        var tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build(SIGNED_WITH, key.getPrivate(), certificate),
                sha1,
                POLICY);
        if (withCertificates) {
            tokens.addCertificates(new JcaCertStore(List.of(certificate, root)));
        }
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
    }

    /// Its root's certificate in PEM, for who believes it.
    public String rootPem() {
        return pem(root);
    }

    /// Its own certificate in PEM.
    public String pem() {
        return pem(certificate);
    }

    /// A certificate over the same key, by the same issuer and of the same number, for something else than times.
    public String pemForServers() {
        return pem(certificate(
                "CN=Root for tests",
                "CN=" + NAME + ",O=Whence",
                key,
                rootKey,
                KeyPurposeId.id_kp_serverAuth,
                NOW.plus(365, ChronoUnit.DAYS)));
    }

    private static String pem(X509Certificate certificate) {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            writer.writeObject(certificate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static KeyPair key() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(
            String issuer, String subject, KeyPair of, KeyPair by, @Nullable KeyPurposeId purpose, Instant until) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    new X500Name(issuer),
                    BigInteger.valueOf(purpose == null ? 1 : 2),
                    Date.from(NOW.minus(700, ChronoUnit.DAYS)),
                    Date.from(until),
                    new X500Name(subject),
                    of.getPublic());
            if (purpose == null) {
                builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            } else {
                builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
            }
            var signed = builder.build(new JcaContentSignerBuilder(SIGNED_WITH).build(by.getPrivate()));
            return new JcaX509CertificateConverter().getCertificate(signed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
