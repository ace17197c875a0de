package vn.chiso.task.task;

import java.util.List;
import vn.chiso.task.deadline.DeadlineReading;

/**
 * What a task of a draft says.
 *
 * @param content what is to be done
 * @param target what is to be reached, as written; null for none
 */
public record TaskContent(String content, String target, DeadlineReading deadline, List<TaskParty> parties) {

    public TaskContent {
        parties = List.copyOf(parties);
    }
}
