/**
 * 账号与岗位: accounts, the posts a person acts in, sign-in and the pages of the audit. It answers who somebody is and
 * within which divisions; what a post may do is each room's own question. It never sees a household.
 */
@ApplicationModule(allowedDependencies = {"kernel", "region", "sheets"})
@NullMarked
package shouwang.office.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
