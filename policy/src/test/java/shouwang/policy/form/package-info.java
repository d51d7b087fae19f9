@org.jspecify.annotations.NullMarked
package shouwang.policy.form;
