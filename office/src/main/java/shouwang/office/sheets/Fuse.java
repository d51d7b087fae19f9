package shouwang.office.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Blows when more is read for one token than any honest one takes; renewed before each token. */
final class Fuse extends FilterInputStream {

    private final int limit;
    private final String file;
    private int taken;

    Fuse(InputStream in, int limit, String file) {
        super(in);
        this.limit = limit;
        this.file = file;
    }

    void renew() {
        taken = 0;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(read);
        return read;
    }

    private void count(int bytes) {
        taken += bytes;
        if (taken > limit) {
            throw UnusableFile.beyondLimits(file, "有单元格");
        }
    }
}
