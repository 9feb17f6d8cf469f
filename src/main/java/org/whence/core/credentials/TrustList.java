package org.whence.core.credentials;

import java.time.LocalDate;

/// A list of certificates that somebody trusts, as a file that the user has loaded.
///
/// @param name of the file
/// @param sha256 of its bytes, in lower-case hex
/// @param date the one in its name (`2026-08-21`), else the day on which the file was last changed, in UTC
public record TrustList(String name, String sha256, LocalDate date) {}
