package shouwang.office.correspondence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a paper says, as a checksum (内容校验): the same words in the same places have the same. */
final class ContentSum {

    private final MessageDigest digest = sha256();

    void add(Object... said) {
        for (Object each : said) {
            digest.update(String.valueOf(each).getBytes(UTF_8));
            digest.update((byte) 0);
        }
        digest.update((byte) 1);
    }

    String hex() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException everyJavaClonesIt) {
            throw new IllegalStateException(everyJavaClonesIt);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
