package shouwang.office.access;

import java.security.SecureRandom;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** 密码: how passwords are made, kept and compared. */
@Component
class Passwords implements PasswordEncoder {

    /** Without 0 o 1 l i: they are read from paper by people with reading glasses. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 3;
    private static final int GROUP_LENGTH = 4;

    private final SecureRandom random = new SecureRandom();
    private final BCryptPasswordEncoder chosen = new BCryptPasswordEncoder(10);

    /** A password of 59 random bits needs no stretching, and 180 slips are to be printed at once. */
    private final BCryptPasswordEncoder drawn = new BCryptPasswordEncoder(4);

    /** A password for a start slip: three groups of four letters or digits. */
    String draw() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    String encodeDrawn(String password) {
        return String.valueOf(drawn.encode(password));
    }

    @Override
    public String encode(@org.jspecify.annotations.Nullable CharSequence password) {
        return String.valueOf(chosen.encode(password));
    }

    @Override
    public boolean matches(
            @org.jspecify.annotations.Nullable CharSequence password, @org.jspecify.annotations.Nullable String hash) {
        return chosen.matches(password, hash);
    }
}
