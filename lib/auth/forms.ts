import { z } from 'zod';

export const signInForm = z.strictObject({
  username: z.string().trim().min(1, '请输入用户名').max(100, '用户名过长'),
  password: z.string().min(1, '请输入密码').max(1000, '密码过长'),
  next: z.string().max(2000).optional(),
});

export const passwordForm = z
  .strictObject({
    currentPassword: z.string().min(1, '请输入当前密码').max(1000, '密码过长'),
    newPassword: z.string().min(1, '请输入新密码').max(1000, '密码过长'),
    repeatPassword: z.string().min(1, '请再输入一遍新密码'),
  })
  .refine((form) => form.newPassword === form.repeatPassword, {
    path: ['repeatPassword'],
    message: '两次输入的新密码不一致',
  });

export const reminderForm = z.strictObject({
  reminderAddress: z
    .string()
    .trim()
    .max(200, '邮箱过长')
    .refine(
      (address) => address === '' || z.email().safeParse(address).success,
      '请填写完整的邮箱，如 name@example.cn',
    ),
});

export const sessionForm = z.strictObject({ sessionId: z.uuid() });
