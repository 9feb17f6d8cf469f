package org.whence.adapter.timestamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPValidationException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.TimeProof.Finding;

/// A response of a time-stamping authority, taken apart.
///
/// Source: RFC 3161, 2.4.2; RFC 5816.
final class Response {

    private final TimeStampToken token;

    private Response(TimeStampToken token) {
        this.token = token;
    }

    /// @throws IllegalArgumentException if it is no response, or one that grants nothing; the message is a sentence
    static Response parse(byte[] file) {
        try {
            var response = new TimeStampResponse(file);
            var token = response.getTimeStampToken();
            if (token == null
                    || response.getStatus() != PKIStatus.GRANTED
                            && response.getStatus() != PKIStatus.GRANTED_WITH_MODS) {
                throw new IllegalArgumentException("The authority refused to stamp.");
            }
            if (!TSPAlgorithms.SHA256.equals(token.getTimeStampInfo().getMessageImprintAlgOID())) {
                throw new IllegalArgumentException("It stamps another kind of hash than SHA-256.");
            }
            return new Response(token);
        } catch (IOException | TSPException e) {
            throw new IllegalArgumentException("It is not the response of a time-stamping authority.", e);
        }
    }

    /// Of what it certifies the time, in lower-case hex.
    String hash() {
        return HexFormat.of().formatHex(token.getTimeStampInfo().getMessageImprintDigest());
    }

    /// Checks it.
    ///
    /// @param nonce in lower-case hex, or null where the request had none
    Finding check(String hash, @Nullable String nonce, Authorities known) {
        if (!hash().equals(hash)) {
            return new Finding.Wrong("It speaks of something else: its hash is not the one that was asked about.");
        }
        var repeated = token.getTimeStampInfo().getNonce();
        if (nonce != null && !new BigInteger(nonce, 16).equals(repeated)) {
            return new Finding.Wrong("It answers another request: the nonce differs.");
        }
        var came = certificates();
        var all = new ArrayList<>(came);
        all.addAll(known.all());
        var at = token.getTimeStampInfo().getGenTime().toInstant();
        for (var signer : all) {
            if (isOf(signer)) {
                var wrong = wrong(signer);
                return wrong == null
                        ? new Finding.Signed(at, accuracy(), name(signer), known.know(signer, came, at))
                        : new Finding.Wrong(wrong);
            }
        }
        return new Finding.Wrong("The certificate of who signed it is neither in it nor among those that you keep.");
    }

    private List<X509Certificate> certificates() {
        var certificates = new ArrayList<X509Certificate>();
        var converter = new JcaX509CertificateConverter();
        for (var holder : token.getCertificates().getMatches(null)) {
            try {
                certificates.add(converter.getCertificate(holder));
            } catch (CertificateException _) {
                continue; // one that Java cannot read vouches for nothing
            }
        }
        return certificates;
    }

    private boolean isOf(X509Certificate certificate) {
        return token.getSID().match(holder(certificate));
    }

    /// What is wrong with the signature or its certificate, in a sentence, or null.
    private @Nullable String wrong(X509Certificate signer) {
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            return null;
        } catch (TSPValidationException e) {
            var valid = holder(signer).isValidOn(token.getTimeStampInfo().getGenTime());
            return valid
                    ? "Its signature, or the certificate behind it, does not hold: " + e.getMessage() + "."
                    : "The certificate behind it was not valid at that time.";
        } catch (TSPException | OperatorCreationException e) {
            return "Its signature cannot be checked: " + e.getMessage() + ".";
        }
    }

    private static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new JcaX509CertificateHolder(certificate);
        } catch (CertificateException e) {
            throw new IllegalStateException("What was read as a certificate is one", e);
        }
    }

    private static String name(X509Certificate signer) {
        var subject = X500Name.getInstance(signer.getSubjectX500Principal().getEncoded());
        for (var kind : List.of(BCStyle.CN, BCStyle.O)) {
            var named = subject.getRDNs(kind);
            if (named.length > 0) {
                return IETFUtils.valueToString(named[0].getFirst().getValue());
            }
        }
        return subject.toString();
    }

    private @Nullable Duration accuracy() {
        var accuracy = token.getTimeStampInfo().getGenTimeAccuracy();
        return accuracy == null
                ? null
                : Duration.ofSeconds(accuracy.getSeconds())
                        .plusMillis(accuracy.getMillis())
                        .plusNanos(1_000L * accuracy.getMicros());
    }
}
