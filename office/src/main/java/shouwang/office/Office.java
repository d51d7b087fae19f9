package shouwang.office;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 守望: the office of a town's campaign, as one program. */
@SpringBootApplication
public class Office {

    public static void main(String[] arguments) {
        SpringApplication.run(Office.class, arguments);
    }
}
