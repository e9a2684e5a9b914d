"""Distil a large classifier into a small one."""

import torch
import torch.nn.functional as F
from transformers import Trainer, TrainingArguments


class DistillationArguments(TrainingArguments):
    """Training arguments with a temperature and a share of the soft loss."""

    def __init__(self, *args, alpha: float = 0.5, temperature: float = 2.0, **kwargs):
        super().__init__(*args, **kwargs)
        self.alpha = alpha
        self.temperature = temperature


def soft_cross_entropy(student_logits, teacher_logits, temperature):
    """KL divergence from the softened teacher to the softened student."""
    log_student = F.log_softmax(student_logits / temperature, dim=-1)
    teacher = F.softmax(teacher_logits / temperature, dim=-1)
    return F.kl_div(log_student, teacher, reduction="batchmean") * temperature**2


class DistillationTrainer(Trainer):
    """Learn from labels and from the outputs of a teacher."""

    def __init__(self, *args, teacher_model, **kwargs):
        super().__init__(*args, **kwargs)
        self.teacher = teacher_model.eval()
        self.teacher.requires_grad_(False)

    def compute_loss(self, model, inputs, return_outputs=False, num_items_in_batch=None):
        outputs = model(**inputs)
        self.teacher.to(outputs.logits.device)
        with torch.no_grad():
            teacher_logits = self.teacher(**inputs).logits
        soft = soft_cross_entropy(outputs.logits, teacher_logits, self.args.temperature)
        loss = self.args.alpha * outputs.loss + (1.0 - self.args.alpha) * soft
        return (loss, outputs) if return_outputs else loss
