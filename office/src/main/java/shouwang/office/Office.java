package shouwang.office;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 守望: the office of a town's campaign, as one program. It is started by {@code shouwang.office.app.Start}. */
@SpringBootApplication
public class Office {}
