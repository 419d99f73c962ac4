package recourse;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: one process, one database, one command to start. */
@SpringBootApplication
public class Recourse {
    public static void main(String[] arguments) {
        SpringApplication.run(Recourse.class, arguments);
    }
}
